import type { DeadlineEntry, Inline, Purpose, Ref, Span } from '#content/index.ts';
import { describeAsOf, describeCitation, describeDoubts } from '#shared/format/describe.ts';
import { formatDate } from '#shared/format/format-date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { daysBetween } from '#shared/tools/stay-legal/day.ts';
import type { Counted, Due, Reckoned } from '#shared/tools/stay-legal/reckon.ts';
import { rankContacts } from '#shared/trust/rank-contacts.ts';
import { type Block, heading, note, paragraph } from './block.ts';
import type { Guide } from './guide.ts';

/** Whom to ask when a day has passed: somebody who knows the law, then the consulate. */
const doors: readonly Purpose[] = ['legal-aid', 'consular'];
const shownContacts = 2;

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;
/** `told` holds the rules that were told in full already. */
type Telling = { readonly guide: Guide; readonly today: string; readonly say: Say; readonly told: Set<Ref> };

/** The texts of the tool. */
export function sayFor(t: Translate): Say {
  return (key, values) => t(`tool.stay-legal.${key}`, values);
}

/** The deadlines of a country. */
export function deadlinesOf(place: string, { bundle }: Pick<Guide, 'bundle'>): readonly DeadlineEntry[] {
  return bundle.stayLegal.deadlines.filter((deadline) => deadline.place === place);
}

/** Whether a day has passed that mattered. */
export function isLate({ counts, dues }: Reckoned, today: string): boolean {
  return counts.some((count) => isOver(count, today)) || dues.some((due) => due.day < today && !isToDoNow(due));
}

/** The rules that something was reckoned from, each once. */
export function rulesOf({ counts, dues }: Reckoned): readonly Ref[] {
  return [...new Set([...counts, ...dues].map(({ deadline }) => deadline.rule))];
}

/** The name of a rule. */
export function titleOf(rule: Ref, { bundle }: Guide): string {
  return bundle.facts.find(({ id }) => id === rule)?.title ?? rule;
}

/** What was reckoned, in words: each count and each day with what to do, the rule, how old it is and who says so. The page shows the same. */
export function describeStay(reckoned: Reckoned, place: string, guide: Guide, today: string): readonly Block[] {
  const say = sayFor(guide.t);
  const telling: Telling = { guide, today, say, told: new Set() };
  const { counts, dues, missing } = reckoned;
  const deadlines = [...counts, ...dues].map(({ deadline }) => deadline);
  const [late, ahead] = [dues.filter(({ day }) => day < today), dues.filter(({ day }) => day >= today)];
  const contacts = isLate(reckoned, today)
    ? rankContacts(guide.bundle.contacts, { place, purposes: doors, today })
        .filter(({ purposes }) => !purposes.includes('police'))
        .slice(0, shownContacts)
    : [];
  return [
    ...(deadlinesOf(place, guide).some(({ kind }) => kind === 'count') ? [] : [note(say('no-count'))]),
    ...counts.flatMap((count) => describeCount(count, counts, telling)),
    ...[...ahead, ...late].flatMap((due) => describeDue(due, telling)),
    ...(isLate(reckoned, today)
      ? [note(say('past-help')), ...contacts.map((contact): Block => ({ kind: 'contact', contact, detail: 'line' }))]
      : []),
    ...(reckoned.isOverlapping ? [note(say('overlap'))] : []),
    ...(deadlines.length > 0 ? [note(say('careful'))] : []),
    ...(deadlines.some(({ span }) => span.unit === 'working-days') ? [note(say('working'))] : []),
    ...(missing.length > 0 ? [paragraph(say('missing', { list: missing.map((kind) => say(`short.${kind}`)).join(', ') }))] : []),
  ];
}

/** How to count by hand: the numbers of the rules, country by country. */
export function describeOnPaper({ bundle, t }: Guide): readonly Block[] {
  const say = sayFor(t);
  const line = (deadline: DeadlineEntry): readonly Inline[] => [
    { kind: 'link', to: deadline.rule, text: deadline.title },
    { kind: 'text', text: `: ${describeLength(deadline, say)}` },
  ];
  const countries = bundle.places.flatMap(({ id, name }) => {
    const own = deadlinesOf(id, { bundle });
    return own.length === 0 ? [] : [heading(name), { kind: 'list' as const, items: own.map(line) }];
  });
  return [{ kind: 'steps', items: [1, 2, 3].map((step) => [{ kind: 'text', text: say(`paper-${step}`) }]) }, ...countries];
}

function describeCount(count: Counted, all: readonly Counted[], telling: Telling): readonly Block[] {
  const { say, guide, today } = telling;
  const { deadline, stay, limit, used, left } = count;
  const entry = stay?.entry ?? today;
  const isOneOfMany = all.filter((other) => other.deadline === deadline).length > 1;
  const numbers = { limit, used, left };
  const total =
    deadline.per === 'calendar-year'
      ? say('calendar-year', { ...numbers, year: count.since.slice(0, 4) })
      : say('since', { ...numbers, date: formatDate(count.since) });
  const limits = count.isExtended ? [] : [...describeLast(count, today, say), ...describeLater(count, say)];
  return [
    heading(isOneOfMany ? `${deadline.title}: ${say('short.entry')} ${formatDate(entry)}` : deadline.title),
    {
      kind: 'list',
      items: [
        ...limits.map((text) => plain(text)),
        ...(count.isExtended && deadline.extendedRule ? [nameRule(say('extended'), deadline.extendedRule, guide)] : []),
        plain(total),
        ...(count.isExtended ? [] : [plain(deadline.do)]),
        ...describeRule(deadline.rule, telling),
        ...(isOver(count, today) ? deadline.whenPast.map((rule) => nameRule(say('rule'), rule, guide)) : []),
      ],
    },
  ];
}

function describeLast({ stay, last, later }: Counted, today: string, say: Say): readonly string[] {
  const entry = stay?.entry ?? today;
  if (last < entry) return [say('none-left')];
  const date = formatDate(last);
  if (!stay) return [say('last-if-today', { date })];
  const isAfter = stay.exit !== undefined && stay.exit > (later ?? last);
  return [
    `${say('last', { date })}. ${describeDistance(last, today, say)}`,
    ...(isAfter ? [say('exit-after', { date: formatDate(stay.exit ?? last) })] : []),
  ];
}

function describeLater({ later }: Counted, say: Say): readonly string[] {
  return later === undefined ? [] : [say('later', { date: formatDate(later) })];
}

function describeDue(due: Due, telling: Telling): readonly Block[] {
  const { say, guide, today } = telling;
  const { deadline, day, further } = due;
  const isPast = day < today;
  const again = further.map(formatDate).join(', ');
  return [
    heading(`${deadline.title}. ${say('last', { date: formatDate(day) })}`),
    {
      kind: 'list',
      items: [
        plain(describeDistance(day, today, say)),
        ...(isPast ? [plain(say(isToDoNow(due) ? 'do-now' : 'past-due'))] : []),
        plain(deadline.do),
        ...(again === '' ? [] : [plain(say('again-monthly', { list: again }))]),
        ...describeRule(deadline.rule, telling),
        ...(isPast ? deadline.whenPast.map((rule) => nameRule(say('rule'), rule, guide)) : []),
      ],
    },
  ];
}

/** The rule by name, the first time with its date, its sources and what is doubtful about it. */
function describeRule(rule: Ref, { guide, today, say, told }: Telling): readonly (readonly Inline[])[] {
  const name = nameRule(say('rule'), rule, guide);
  const fact = guide.bundle.facts.find(({ id }) => id === rule);
  if (!fact || told.has(rule)) return [name];
  told.add(rule);
  const { t } = guide;
  const small = `. ${describeAsOf(fact.asOf, t)} ${t('fact.sources', { list: fact.sources.map(describeCitation).join('; ') })}`;
  const doubts = [...describeDoubts(fact, today, t), ...(fact.caution === undefined ? [] : [fact.caution])];
  return [[...name, { kind: 'text', text: small }], ...doubts.map((doubt) => plain(doubt))];
}

function nameRule(before: string, rule: Ref, guide: Guide): readonly Inline[] {
  return [
    { kind: 'text', text: `${before} ` },
    { kind: 'link', to: rule, text: titleOf(rule, guide) },
  ];
}

function describeDistance(day: string, today: string, say: Say): string {
  if (day === today) return say('today');
  return day > today ? say('ahead', { count: daysBetween(today, day) }) : say('past', { count: daysBetween(day, today) });
}

/** `90 days in a calendar year`, `30 days from the day of entry`, `every month`. */
function describeLength(deadline: DeadlineEntry, say: Say): string {
  if (deadline.kind === 'term') {
    if (deadline.months !== undefined) return say('each-month');
    if (deadline.span.amount === 0) return say('same-day');
    const from = say(`${deadline.isBefore ? 'before' : 'from'}.${deadline.from}`);
    return `${describeSpan(deadline.span, say)} ${from}`;
  }
  const { per } = deadline;
  const time = typeof per === 'string' ? say(`per.${per}`) : say('per.window', { span: describeSpan(per, say) });
  return `${describeSpan(deadline.span, say)} ${time}`;
}

function describeSpan({ amount, unit }: Span, say: Say): string {
  return say(`span.${unit}`, { count: amount });
}

function isOver({ stay, last, isExtended }: Counted, today: string): boolean {
  return stay !== undefined && stay.entry <= today && !isExtended && last < today;
}

/** Before a journey nothing is lost: what is late can still be done. */
function isToDoNow({ deadline }: Due): boolean {
  return deadline.isBefore && deadline.from === 'entry';
}

function plain(text: string): readonly Inline[] {
  return [{ kind: 'text', text }];
}
