import { type Guide, type GuideWords, makeGuide } from '#shared/dialogue/guide.ts';
import { makeSmallTranslate } from '#shared/i18n/make-small-translate.ts';
import { noPackedDanger, noPackedWords } from '#shared/search/no-words.ts';
import type { PackedDanger, PackedWords } from '#shared/search/pack-words.ts';
import { type GuideParts, type HeldParts, joinGuide } from '#site/data/guide-parts.ts';
import { canSave, isMetered, isRemoved } from '#site/scripts/saving.ts';
import { untilWhole } from '#site/scripts/until-whole.ts';
import { readPieces } from './read-pieces.ts';

/** Addresses of the pieces of each part of the guide in one language. */
export type PiecesOfParts = Readonly<Record<keyof GuideParts, readonly string[]>>;

/** Addresses of pieces: the guide in one language; its search words; danger; the words of each other language. */
export type GuidePieces = {
  readonly guide: PiecesOfParts;
  readonly words: readonly string[];
  readonly danger: readonly string[];
  readonly others: readonly (readonly string[])[];
};

/** Of the large parts: they are being fetched, they are here, or not all of them are on the phone. */
export type Later = 'coming' | 'here' | 'absent';

/** The guide as far as it is at hand: contacts and emergencies first. */
export type HeldGuide = { readonly guide: Guide; readonly later: Later };

/** The guide, the words to understand messages, and a promise of the words of the other languages once a question has asked for them. */
export type LoadedGuide = HeldGuide & {
  readonly pending: () => Promise<void> | undefined;
  readonly words: Pick<GuideWords, 'own' | 'danger'>;
};

/**
 * The guide to search and to ask, from the saved copy when there is no network: first what an emergency needs, then
 * all that can be had. The words of other languages are fetched when a question finds nothing sure in its own.
 * @param isForRoom whether what a room of people was shown is read too
 * @throws {Error} when not even the texts of the guide can be had
 */
export async function* loadGuide(pieces: GuidePieces, isForRoom = false): AsyncGenerator<LoadedGuide> {
  const words = ifThere(readPieces<PackedWords>(pieces.words));
  const dangers = ifThere(readPieces<PackedDanger>(pieces.danger));
  const others = loadOthers(pieces.others);
  for await (const held of readParts(pieces.guide, isForRoom)) {
    const [own = noPackedWords, danger = noPackedDanger] = [await words, await dangers];
    yield { ...toGuide(held, { own, others: others.ask, danger }), pending: others.pending, words: { own, danger } };
  }
}

/**
 * The guide to look at, without the words to search in it.
 * @param isForRoom whether what somebody in front of a room needs is read too; other pages do not pay for it
 */
export async function* loadPages(pieces: PiecesOfParts, isForRoom = false): AsyncGenerator<HeldGuide> {
  for await (const held of readParts(pieces, isForRoom)) yield toGuide(held, onlyRead);
}

/** As much of another language as slides need. @throws {Error} when it cannot be had */
export async function loadBeside(pieces: Pick<PiecesOfParts, 'rest' | 'contacts' | 'facts' | 'room'>): Promise<Guide> {
  const [rest, contacts, facts, room] = await Promise.all([
    readPieces<GuideParts['rest']>(pieces.rest),
    readPieces<GuideParts['contacts']>(pieces.contacts),
    readPieces<GuideParts['facts']>(pieces.facts),
    readPieces<GuideParts['room']>(pieces.room),
  ]);
  return toGuide({ parts: { rest, contacts, facts, room }, later: 'here' }, onlyRead).guide;
}

const onlyRead: GuideWords = { own: noPackedWords, others: () => [], danger: noPackedDanger };

type Held = { readonly parts: HeldParts; readonly later: Later };

function toGuide({ parts, later }: Held, words: GuideWords): HeldGuide {
  const bundle = joinGuide(parts);
  return { guide: makeGuide(bundle, makeSmallTranslate(bundle), words), later };
}

/** The parts of the guide, more of them each time; once more when the saved copy has become whole. */
async function* readParts(pieces: PiecesOfParts, isForRoom = false): AsyncGenerator<Held> {
  let later: Later = 'coming';
  for await (const held of readOnce(pieces, isForRoom)) {
    yield held;
    later = held.later;
  }
  if (later === 'here') return;
  await untilWhole();
  yield* readOnce(pieces, isForRoom);
}

/** The small parts, then all. Where data costs money the large ones are taken from the saved copy only. */
async function* readOnce(pieces: PiecesOfParts, isForRoom: boolean): AsyncGenerator<Held> {
  const read = <Name extends keyof GuideParts>(name: Name, isSavedOnly = false) =>
    ifThere(readPieces<GuideParts[Name]>(pieces[name], isSavedOnly));
  const urgent = Promise.all([read('contacts'), read('emergencies')]);
  const rest = await readPieces<GuideParts['rest']>(pieces.rest);
  const [contacts, emergencies] = await urgent;
  yield { parts: { rest, contacts, emergencies }, later: 'coming' };
  const isSavedOnly = canSave && isMetered() && !isRemoved();
  const [topics, facts, tools, changes, room] = await Promise.all([
    read('topics', isSavedOnly),
    read('facts', isSavedOnly),
    read('tools', isSavedOnly),
    read('changes', isSavedOnly),
    isForRoom ? read('room', isSavedOnly) : undefined,
  ]);
  const isAll =
    [contacts, emergencies, topics, facts, tools, changes].every((part) => part !== undefined) && (!isForRoom || room !== undefined);
  yield { parts: { rest, contacts, emergencies, topics, facts, tools, changes, room }, later: isAll ? 'here' : 'absent' };
}

/** The words of other languages: fetched when they are asked for. */
function loadOthers(pieces: GuidePieces['others']) {
  let others: readonly PackedWords[] = [];
  let loading: Promise<void> | undefined;
  let isLoaded = false;
  return {
    ask: () => {
      loading ??= Promise.all(pieces.map((urls) => readPieces<PackedWords>(urls)))
        .then((words) => {
          others = words;
        })
        .catch(() => undefined)
        .then(() => {
          isLoaded = true;
        });
      return others;
    },
    pending: () => (isLoaded ? undefined : loading),
  };
}

async function ifThere<T>(part: Promise<T>): Promise<T | undefined> {
  return part.catch(() => undefined);
}
