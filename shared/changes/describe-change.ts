import type { Bundle, Change, Inline, Ref } from '#content/index.ts';
import { formatAmount } from '#shared/format/format-amount.ts';
import { formatDate } from '#shared/format/format-date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { splitRef } from '#shared/links/href.ts';

/**
 * One change in words: what it is about, as a link, and what became different. Undefined when the guide no longer has
 * what it is about.
 * @example describeChange({ kind: 'silent', what: 'service:…', after: '+7 …', on: '2026-11-20' }, bundle, t) // [link, ': Rung on 20.11.2026, …']
 */
export function describeChange(change: Change, bundle: Bundle, t: Translate): readonly Inline[] | undefined {
  const { kind, what, before = '', after = '', on = '' } = change;
  const name = nameOf(what, bundle, t);
  if (name === undefined) return undefined;
  const number = kind === 'rule-number' ? showNumbers : (shown: string) => shown;
  const values = { before: number(before), after: number(after), on: formatDate(on) };
  return [
    { kind: 'link', to: what, text: name },
    { kind: 'text', text: `: ${t(`changes.${kind}`, values)}` },
  ];
}

/** Numbers of a rule in groups of three; dates and years as they stand. */
function showNumbers(numbers: string): string {
  return numbers
    .split(', ')
    .map((number) => (/^\d{5,}$/.test(number) ? formatAmount(Number(number)) : number))
    .join(', ');
}

function nameOf(what: Ref, { contacts, facts, topics, places }: Bundle, t: Translate): string | undefined {
  const [kind, id] = splitRef(what);
  switch (kind) {
    case 'service':
    case 'mission': {
      const contact = contacts.find((each) => each.id === what);
      const place = places.find((each) => each.id === contact?.country)?.name;
      // Many missions and services have the same name in several countries.
      return contact && (place === undefined || contact.name.includes(place) ? contact.name : `${contact.name}, ${place}`);
    }
    case 'rule': {
      const fact = facts.find((each) => each.id === what);
      const place = places.find((each) => each.id === fact?.places[0])?.name;
      return fact && (place === undefined ? fact.title : `${place}: ${fact.title}`);
    }
    case 'topic':
      return topics.find((each) => each.id === id)?.title;
    case 'place':
      return places.find((each) => each.id === id)?.name;
    case 'tool':
      return t(`tool.${id}.title`);
    case 'page':
      return t(`nav.${id}`);
  }
}
