import type { PhraseCard } from '#content/index.ts';
import { describeAsOf, describeCitation, describeDoubts, describeStanding } from '#shared/format/describe.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { RankedContact } from '#shared/trust/rank-contacts.ts';
import type { DeckSlide } from './make-deck.ts';

/** One thing on a screen. An `aside` may be small; everything else must be read from the last row. */
export type Row =
  | { readonly kind: 'title' | 'line' | 'point' | 'aside'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly name: string; readonly standing: string }
  | { readonly kind: 'foreign'; readonly text: string; readonly language: string }
  /** An answer to a question or a story; `sign` once it is said which is the right one. */
  | { readonly kind: 'choice'; readonly letter: string; readonly text: string; readonly sign?: 'right' | 'other'; readonly counts?: true };

/** What is on the wall until the next press. */
export type Screen = readonly Row[];

/** In the letters of a screen 4 : 3 whose height is 18 letters, and with room for what stands around. */
const linesOfScreen = 10;
const lettersOfLine = 30;

type World = { readonly t: Translate; readonly today: string };

/**
 * What one slide shows, press by press: a story first asks and then says what may come of each choice, a question first
 * asks and then answers. What does not fit on a screen goes on the next one.
 */
export function slideScreens(slide: DeckSlide, { t, today }: World): readonly Screen[] {
  switch (slide.kind) {
    case 'cover':
      return [[{ kind: 'aside', text: t('site.name') }, title(slide.place), line(t('room.cover'))]];
    case 'module':
      return [[title(slide.title), line(slide.aim)]];
    case 'points':
      return pack(
        [title(slide.title)],
        slide.points.map((text): Row => ({ kind: 'point', text })),
      );
    case 'facts': {
      if (slide.facts.length === 0) return [[title(slide.title), line(t('room.unknown'))]];
      return slide.facts.flatMap((fact) => {
        const sources = fact.sources.slice(0, 2).map(describeCitation).join(' · ');
        const small = [...describeDoubts(fact, today, t), describeAsOf(fact.asOf, t), ...(sources === '' ? [] : [sources])].join(' ');
        return pack([title(fact.title)], sentencesOf(fact.statement).map(line), { everywhere: [{ kind: 'aside', text: small }] });
      });
    }
    case 'numbers':
      return numberScreens(slide.title, slide.contacts, t);
    case 'card':
      return [cardScreen(slide.title, slide.card, slide.languages, t)];
    case 'story': {
      const { text, ask, choices, best } = slide.story;
      return [
        ...pack([], sentencesOf(text).map(line), { atEnd: [title(ask)] }),
        ...pack(
          [title(ask)],
          choices.map(({ letter, label }): Row => ({ kind: 'choice', letter, text: label })),
        ),
        ...choices.flatMap(({ letter, label, reply }) =>
          pack([{ kind: 'choice', letter, text: label, sign: letter === best ? 'right' : 'other' }], sentencesOf(reply).map(line)),
        ),
      ];
    }
    case 'question': {
      const { ask, choices, right, why } = slide.question;
      const answer = choices.filter(({ letter }) => letter === right);
      return [
        ...pack(
          [title(ask)],
          choices.map(({ letter, label }): Row => ({ kind: 'choice', letter, text: label, counts: true })),
        ),
        ...pack(
          [title(ask), ...answer.map(({ letter, label }): Row => ({ kind: 'choice', letter, text: label, sign: 'right' }))],
          sentencesOf(why).map(line),
        ),
      ];
    }
    case 'end':
      return numberScreens(t('help.title'), slide.contacts, t);
  }
}

function numberScreens(text: string, contacts: readonly RankedContact[], t: Translate): readonly Screen[] {
  const rows = contacts.flatMap(({ name, lines: [first] }): Row[] =>
    first ? [{ kind: 'number', text: first.dial, name, standing: describeStanding(first.standing, t) }] : [],
  );
  return rows.length === 0 ? [[title(text), line(t('contact.no-phone'))]] : pack([title(text)], rows);
}

function cardScreen(text: string, card: PhraseCard, languages: readonly string[], t: Translate): Screen {
  const spoken = card.says.find(({ language }) => languages.includes(language)) ?? card.says[0];
  return [
    title(text),
    ...(spoken
      ? ([
          { kind: 'foreign', text: spoken.text, language: spoken.language },
          { kind: 'aside', text: `${t(`language.${spoken.language}`)}: ${spoken.sound}` },
        ] as const)
      : []),
    line(card.own),
  ];
}

type Foot = { readonly everywhere?: Screen; readonly atEnd?: Screen };

/** Rows in their order on as few screens as hold them, each with the same head. */
function pack(head: Screen, body: Screen, { everywhere = [], atEnd = [] }: Foot = {}): readonly Screen[] {
  const around = linesOf([...head, ...everywhere]);
  const groups = [...body.map((row) => [row]), ...(atEnd.length > 0 ? [atEnd] : [])];
  const screens = groups.reduce<readonly Screen[]>((all, rows) => {
    const last = all.at(-1) ?? [];
    const fits = last.length === 0 || around + linesOf([...last, ...rows]) <= linesOfScreen;
    return fits ? [...all.slice(0, -1), [...last, ...rows]] : [...all, rows];
  }, []);
  return screens.map((rows) => [...head, ...rows, ...everywhere]);
}

function linesOf(rows: Screen): number {
  return rows.reduce((sum, row) => sum + heightOf(row), 0);
}

/** Lines that a row takes, with the gap below it. */
function heightOf(row: Row): number {
  const linesIn = (text: string, width = lettersOfLine) => Math.ceil(text.length / width);
  switch (row.kind) {
    case 'aside':
      return linesIn(row.text, lettersOfLine * 1.5) * 0.7;
    case 'number':
      return linesIn(`${row.name} ${row.text}`) + 1;
    case 'choice':
      return linesIn(row.text, row.counts ? lettersOfLine - 12 : lettersOfLine - 3) + 0.4;
    case 'point':
      return linesIn(row.text, lettersOfLine - 2) + 0.3;
    default:
      return linesIn(row.text) + 0.3;
  }
}

/** A statement sentence by sentence, so that a long one can go on the next screen. A date such as 01.03. does not end one. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=\p{L}[.!?…»"]+)\s+(?=[\p{Lu}«"–])/u).filter((sentence) => sentence !== '');
}

function title(text: string): Row {
  return { kind: 'title', text };
}

function line(text: string): Row {
  return { kind: 'line', text };
}
