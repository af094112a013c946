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

/** The same screen in both languages; `other` is empty where they cannot stand row beside row. */
export type ScreenPair = { readonly own: Screen; readonly other: Screen };

/** In the letters of a screen 4 : 3 whose height is 18 letters, and with room for what stands around. */
const linesOfScreen = 10;
const lettersOfLine = 30;
/** How large the second language is, beside the first. */
const otherSize = 0.7;

type World = { readonly t: Translate; readonly today: string };

/** Rows that belong together: on each of their screens stand the head and what is `everywhere`, on the last one what is `atEnd`. */
type Section = { readonly head: Screen; readonly body: Screen; readonly everywhere?: Screen; readonly atEnd?: Screen };

/**
 * What one slide shows, press by press: a story first asks and then says what may come of each choice, a question first
 * asks and then answers. What does not fit on a screen goes on the next one.
 */
export function slideScreens(slide: DeckSlide, world: World): readonly Screen[] {
  return sectionsOf(slide, world).flatMap((section) => pack(section).map(({ own }) => own));
}

/** The same with a second language beside the first: fewer rows on a screen, so that both fit. */
export function slideScreenPairs(slide: DeckSlide, world: World, other: DeckSlide, otherWorld: World): readonly ScreenPair[] {
  const others = sectionsOf(other, otherWorld);
  return sectionsOf(slide, world).flatMap((section, index) => {
    const beside = others[index];
    if (!beside) return pack(section);
    if (beside.body.length === section.body.length) return pack(section, beside);
    // Sentences are not the same number in every language: then they stand together.
    const [one, two] = [joined(section), joined(beside)];
    return linesOf([...one.head, ...one.body, ...(one.everywhere ?? []), ...(one.atEnd ?? [])]) <= linesOfScreen
      ? pack(one, two)
      : pack(section);
  });
}

function joined(section: Section): Section {
  return { ...section, body: [line(section.body.map(({ text }) => text).join(' '))] };
}

function sectionsOf(slide: DeckSlide, { t, today }: World): readonly Section[] {
  switch (slide.kind) {
    case 'cover':
      return [{ head: [{ kind: 'aside', text: t('site.name') }, title(slide.place)], body: [line(t('room.cover'))] }];
    case 'module':
      return [{ head: [title(slide.title)], body: [line(slide.aim)] }];
    case 'points':
      return [{ head: [title(slide.title)], body: slide.points.map((text): Row => ({ kind: 'point', text })) }];
    case 'facts': {
      if (slide.facts.length === 0) return [{ head: [title(slide.title)], body: [line(t('room.unknown'))] }];
      return slide.facts.map((fact) => {
        const sources = fact.sources.slice(0, 2).map(describeCitation).join(' · ');
        const small = [...describeDoubts(fact, today, t), describeAsOf(fact.asOf, t), ...(sources === '' ? [] : [sources])].join(' ');
        return { head: [title(fact.title)], body: sentencesOf(fact.statement).map(line), everywhere: [{ kind: 'aside', text: small }] };
      });
    }
    case 'numbers':
      return [numbersSection(slide.title, slide.contacts, t)];
    case 'card':
      return [cardSection(slide.title, slide.card, slide.languages, t)];
    case 'story': {
      const { text, ask, choices, best } = slide.story;
      return [
        { head: [], body: sentencesOf(text).map(line), atEnd: [title(ask)] },
        { head: [title(ask)], body: choices.map(({ letter, label }): Row => ({ kind: 'choice', letter, text: label })) },
        ...choices.map(
          ({ letter, label, reply }): Section => ({
            head: [{ kind: 'choice', letter, text: label, sign: letter === best ? 'right' : 'other' }],
            body: sentencesOf(reply).map(line),
          }),
        ),
      ];
    }
    case 'question': {
      const { ask, choices, right, why } = slide.question;
      const answer = choices.filter(({ letter }) => letter === right);
      return [
        { head: [title(ask)], body: choices.map(({ letter, label }): Row => ({ kind: 'choice', letter, text: label, counts: true })) },
        {
          head: [title(ask), ...answer.map(({ letter, label }): Row => ({ kind: 'choice', letter, text: label, sign: 'right' }))],
          body: sentencesOf(why).map(line),
        },
      ];
    }
    case 'end':
      return [numbersSection(t('help.title'), slide.contacts, t)];
  }
}

function numbersSection(text: string, contacts: readonly RankedContact[], t: Translate): Section {
  const rows = contacts.flatMap(({ name, lines: [first] }): Row[] =>
    first ? [{ kind: 'number', text: first.dial, name, standing: describeStanding(first.standing, t) }] : [],
  );
  return { head: [title(text)], body: rows.length === 0 ? [line(t('contact.no-phone'))] : rows };
}

function cardSection(text: string, card: PhraseCard, languages: readonly string[], t: Translate): Section {
  const spoken = card.says.find(({ language }) => languages.includes(language)) ?? card.says[0];
  const said: Screen = spoken
    ? [
        { kind: 'foreign', text: spoken.text, language: spoken.language },
        { kind: 'aside', text: `${t(`language.${spoken.language}`)}: ${spoken.sound}` },
      ]
    : [];
  return { head: [title(text), ...said], body: [line(card.own)] };
}

/** Rows in their order on as few screens as hold them. @param beside the same in the second language, row by row */
function pack({ head, body, everywhere = [], atEnd = [] }: Section, beside?: Section): readonly ScreenPair[] {
  const around = linesOf([...head, ...everywhere]) + (beside ? linesOf(beside.head, otherSize) : 0);
  const groups = [
    ...body.map((row, index): ScreenPair => ({ own: [row], other: beside?.body.slice(index, index + 1) ?? [] })),
    ...(atEnd.length > 0 ? [{ own: atEnd, other: beside?.atEnd ?? [] }] : []),
  ];
  const heightOfPair = ({ own, other }: ScreenPair) => linesOf(own) + linesOf(other, otherSize);
  const screens = groups.reduce<readonly ScreenPair[]>((all, group) => {
    const last = all.at(-1);
    if (!last || around + heightOfPair(last) + heightOfPair(group) > linesOfScreen) return [...all, group];
    return [...all.slice(0, -1), { own: [...last.own, ...group.own], other: [...last.other, ...group.other] }];
  }, []);
  return screens.map(({ own, other }) => ({
    own: [...head, ...own, ...everywhere],
    other: beside ? [...beside.head, ...other, ...(beside.everywhere ?? [])] : [],
  }));
}

function linesOf(rows: Screen, size = 1): number {
  return rows.reduce((sum, row) => sum + heightOf(row, size), 0);
}

/** Lines that a row takes, with the gap below it; in the second language its letters are smaller and nothing small is said twice. */
function heightOf(row: Row, size: number): number {
  const linesIn = (text: string, width = lettersOfLine) => Math.ceil((text.length * size) / width) * size;
  const gap = size === 1 ? 0.3 : 0;
  switch (row.kind) {
    case 'aside':
      return size === 1 ? linesIn(row.text, lettersOfLine * 1.5) * 0.7 : 0;
    case 'foreign':
      return size === 1 ? linesIn(row.text) + gap : 0;
    case 'number':
      return size === 1 ? linesIn(`${row.name} ${row.text}`) + 1 : linesIn(row.name);
    case 'choice':
      return linesIn(row.text, row.counts ? lettersOfLine - 12 : lettersOfLine - 3) + gap;
    case 'point':
      return linesIn(row.text, lettersOfLine - 2) + gap;
    default:
      return linesIn(row.text) + gap;
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
