import type { Inline, Purpose, Question, Questionnaire, QuestionnaireId, Ref } from '#content/index.ts';
import { describeCitation } from '#shared/format/describe.ts';
import { splitRef } from '#shared/links/href.ts';
import { type Given, placeIn, signsIn } from '#shared/tools/questionnaire.ts';
import { rankContacts } from '#shared/trust/rank-contacts.ts';
import { type Block, heading, type LinkItem, note, paragraph } from './block.ts';
import type { Guide } from './guide.ts';

/** What always stands at the end of a questionnaire: ways to go after danger and the pages of the signs; how many things to keep. */
const ends: Readonly<Record<QuestionnaireId, { readonly ways: readonly Ref[]; readonly keeps: number }>> = {
  'check-offer': {
    ways: ['topic:two-doors', 'topic:consulate-help', 'rule:tj-predeparture-centres', 'service:tj-migration-service'],
    keeps: 4,
  },
  'still-work': { ways: ['topic:two-doors', 'topic:consulate-help', 'topic:keep-proof', 'topic:leave-safely'], keeps: 3 },
};

/** The order of help where nobody said what they need: danger, organisations, the consulate, the state. */
const helpOrder: readonly Purpose[] = [
  'emergency',
  'trafficking',
  'violence-against-women',
  'consular',
  'labour-rights',
  'legal-aid',
  'recruitment',
  'migration-status',
  'police',
];

const shownContacts = 5;

/**
 * What follows from answers: the signs among them and why, what to ask for in writing, what never to give. No count, no verdict.
 * @param isWhole whether every question was answered
 */
export function describeSigns(id: QuestionnaireId, given: readonly Given[], isWhole: boolean, guide: Guide): readonly Block[] {
  const { t } = guide;
  const found = signsIn(given);
  const signs = found.flatMap(({ sign }) => (sign ? [sign] : []));
  const writes = signs.flatMap(({ write }) => write ?? []);
  const nevers = signs.flatMap(({ never }) => never ?? []);
  return [
    ...(signs.length === 0
      ? [paragraph(t(`tool.${id}.no-sign`))]
      : [heading(t(`tool.${id}.found`)), list(signs.map(({ says, why }) => [strong(says), plain(` ${why}`)]))]),
    ...(isWhole ? [] : [note(t('questions.not-all'))]),
    ...titled(t('questions.write'), writes),
    ...titled(t('questions.never'), nevers),
    ...describeSources(id, found, guide),
  ];
}

/** Who says so, for these questions; nothing for none. */
export function describeSources(id: QuestionnaireId, questions: readonly Question[], guide: Guide): readonly Block[] {
  const sources = questionnaireOf(id, guide)?.sources ?? [];
  const cited = new Set(questions.flatMap(({ cites }) => cites));
  const list = sources.filter((_, index) => cited.has(index)).map(describeCitation);
  return list.length === 0 ? [] : [paragraph(guide.t('fact.sources', { list: list.join('; ') }))];
}

/** Where to go now: danger first, then what belongs to the signs, then organisation, consulate and state. Rules of other countries are left out. */
export function describeWays(id: QuestionnaireId, given: readonly Given[], guide: Guide, place: string | undefined): readonly Block[] {
  const country = placeIn(given) ?? place;
  const refs: readonly Ref[] = ['page:help', ...signsIn(given).flatMap(({ see }) => see), ...ends[id].ways];
  const items = [...new Set(refs)].flatMap((ref) => toItem(ref, guide, country));
  return [heading(guide.t('questions.ask')), { kind: 'links', items }];
}

/** The numbers of a country in the order of help. */
export function describeHelp(place: string, guide: Guide, today: string): readonly Block[] {
  const name = guide.bundle.places.find(({ id }) => id === place)?.name ?? place;
  const contacts = rankContacts(guide.bundle.contacts, { place, purposes: helpOrder, today }).slice(0, shownContacts);
  return [heading(name), ...contacts.map((contact): Block => ({ kind: 'contact', contact, detail: 'line' })), note(guide.t('help.next'))];
}

/** What to keep whatever the answers are, the last words, and from its review date on that the questions are due for one. */
export function describeEnd(id: QuestionnaireId, guide: Guide, today: string): readonly Block[] {
  const { t } = guide;
  const isOverdue = (questionnaireOf(id, guide)?.reviewBy ?? today) < today;
  const keeps = Array.from({ length: ends[id].keeps }, (_, index) => t(`tool.${id}.keep-${index + 1}`));
  return [...titled(t('questions.keep'), keeps), note(t(`tool.${id}.end`)), ...(isOverdue ? [note(t('fact.overdue'))] : [])];
}

/** The questions of a tool. */
export function questionnaireOf(id: QuestionnaireId, { bundle }: Guide): Questionnaire | undefined {
  return bundle.questionnaires.find(({ tool }) => tool === id);
}

/** A heading over lines, each of them once; nothing without lines. */
export function titled(title: string, lines: readonly string[]): readonly Block[] {
  return lines.length === 0 ? [] : [heading(title), list([...new Set(lines)].map((line) => [plain(line)]))];
}

/** The answers to a question as buttons show them. */
export function answersOf({ choices }: Question, { t }: Guide): readonly { readonly letter: string; readonly label: string }[] {
  if (choices.length > 0) return choices;
  return [
    { letter: 'y', label: t('questions.yes') },
    { letter: 'n', label: t('questions.no') },
    { letter: 'u', label: t('questions.unknown') },
  ];
}

function toItem(to: Ref, { bundle, t }: Guide, place: string | undefined): readonly LinkItem[] {
  const [kind, id] = splitRef(to);
  if (kind === 'page') return [{ to, title: t('help.title') }];
  if (kind === 'topic') return bundle.topics.filter((topic) => topic.id === id).map(({ title }) => ({ to, title }));
  if (kind === 'rule') {
    const home = bundle.places.filter(({ role }) => role === 'home').map((entry) => entry.id);
    const near = [...home, ...(place === undefined ? [] : [place])];
    return bundle.facts
      .filter((fact) => fact.id === to && (fact.places.length === 0 || fact.places.some((other) => near.includes(other))))
      .map(({ title }) => ({ to, title }));
  }
  return bundle.contacts.filter((contact) => contact.id === to).map(({ name }) => ({ to, title: name }));
}

function list(items: readonly (readonly Inline[])[]): Block {
  return { kind: 'list', items };
}

function strong(text: string): Inline {
  return { kind: 'strong', text };
}

function plain(text: string): Inline {
  return { kind: 'text', text };
}
