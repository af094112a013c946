import type { Ref } from '../schema/block.ts';
import type { Change } from '../schema/bundle-changes.ts';
import type { Snapshot } from '../schema/released.ts';

type Contacts = Snapshot['contacts'];
type Call = NonNullable<Contacts[string]['numbers'][string]>;
type Rule = Snapshot['rules'][string];

/** A number that answered is news again when nobody had rung it for so many days: until then readers saw "answered". */
const callDays = 90;
/** More different numbers than this in one rule are told as a change of its words. */
const mostNumbers = 2;

/**
 * What readers should be told: what became different from one state of the guide to another. What is new in one language
 * only is a correction and no news; what is worded anew in all of them is.
 * @example changesBetween(before, after) // [{ kind: 'number-changed', what: 'mission:…', before: '+7 …', after: '+7 …' }]
 */
export function changesBetween(before: Snapshot, after: Snapshot): readonly Change[] {
  return [
    ...ofContacts(before.contacts, after.contacts),
    ...ofRules(before.rules, after.rules),
    ...ofPages(before.pages, after.pages),
    ...ofPlaces(before.places, after.places),
    ...(after.list !== undefined && after.list !== before.list
      ? [{ kind: 'list-imported', what: 'tool:check-agency', on: after.list } as const]
      : []),
  ];
}

function ofContacts(before: Contacts, after: Contacts): readonly Change[] {
  const left = new Set(Object.values(after).flatMap(({ numbers }) => Object.keys(numbers).map(digitsOf)));
  const gone = Object.entries(before)
    .filter(([id]) => after[id] === undefined)
    .flatMap(([, { place, numbers }]): readonly Change[] => {
      const what: Ref = `place:${place}`;
      // Somebody may have only its address.
      if (Object.keys(numbers).length === 0) return [{ kind: 'contact-removed', what }];
      const gone = Object.keys(numbers).filter((number) => !left.has(digitsOf(number)));
      return gone.map((before): Change => ({ kind: 'number-removed', what, before }));
    });
  const kept = Object.entries(after).flatMap(([id, { numbers }]): readonly Change[] => {
    const what = id as Ref;
    const old = before[id]?.numbers;
    const calls = ofCalls(what, old ?? {}, numbers);
    return old === undefined ? [{ kind: 'contact-added', what }, ...calls] : [...ofNumbers(what, old, numbers), ...calls];
  });
  return [...kept, ...gone];
}

/** Numbers of one contact. As many new ones as old ones: each takes the place of one, in their order. */
function ofNumbers(what: Ref, old: Contacts[string]['numbers'], numbers: Contacts[string]['numbers']): readonly Change[] {
  const without = (some: object, others: object) => {
    const known = new Set(Object.keys(others).map(digitsOf));
    return Object.keys(some).filter((number) => !known.has(digitsOf(number)));
  };
  const [removed, added] = [without(old, numbers), without(numbers, old)];
  if (removed.length === added.length)
    return added.map((after, index): Change => ({ kind: 'number-changed', what, before: removed[index] ?? '', after }));
  return [
    ...added.map((after): Change => ({ kind: 'number-added', what, after })),
    ...removed.map((number): Change => ({ kind: 'number-removed', what, before: number })),
  ];
}

/** What calls found, when it is something else than what readers saw before. */
function ofCalls(what: Ref, old: Contacts[string]['numbers'], numbers: Contacts[string]['numbers']): readonly Change[] {
  const known = new Map(Object.entries(old).map(([number, call]) => [digitsOf(number), call]));
  return Object.entries(numbers).flatMap(([after, call]): readonly Change[] => {
    const last = known.get(digitsOf(after));
    if (!call || (last && !isNews(last, call))) return [];
    return [{ kind: kindOf(call), what, after, on: call.date }];
  });
}

function isNews(last: Call, call: Call): boolean {
  if (last.date === call.date && last.outcome === call.outcome) return false;
  const days = (Date.parse(call.date) - Date.parse(last.date)) / 86_400_000;
  return kindOf(last) !== kindOf(call) || (call.outcome === 'answered' && days > callDays);
}

function kindOf({ outcome }: Call): 'answered' | 'silent' | 'wrong' | 'closed' {
  return outcome === 'answered' || outcome === 'wrong' || outcome === 'closed' ? outcome : 'silent';
}

function ofRules(before: Snapshot['rules'], after: Snapshot['rules']): readonly Change[] {
  const kept = Object.entries(after).flatMap(([id, rule]): readonly Change[] => {
    const what = id as Ref;
    const old = before[id];
    return old === undefined ? [{ kind: 'rule-added', what }] : ofRule(what, old, rule);
  });
  const gone = Object.entries(before)
    .filter(([id]) => after[id] === undefined)
    .map(([, { place }]): Change => ({ kind: 'rule-removed', what: place === undefined ? 'page:recruitment' : `place:${place}` }));
  return [...kept, ...gone];
}

/** One line a rule, for what matters most. */
function ofRule(what: Ref, old: Rule, rule: Rule): readonly Change[] {
  if (old.inForce !== rule.inForce && rule.inForce === 'ended') return [{ kind: 'rule-ended', what }];
  if (old.inForce !== rule.inForce && rule.inForce === 'yes') return [{ kind: 'rule-in-force', what }];
  if (old.inForce !== rule.inForce && rule.inForce === 'unconfirmed') return [{ kind: 'rule-unconfirmed', what }];
  const [removed, added] = [without(old.numbers, rule.numbers), without(rule.numbers, old.numbers)];
  if (added.length > 0 && added.length === removed.length && added.length <= mostNumbers)
    return [{ kind: 'rule-number', what, before: removed.join(', '), after: added.join(', ') }];
  const isOther =
    removed.length + added.length > 0 || old.inForce !== rule.inForce || old.from !== rule.from || isReworded(old.words, rule.words);
  return isOther ? [{ kind: 'rule-changed', what }] : [];
}

/** The numbers of one list that the other does not have as often; each once, because a title repeats what its rule says. */
function without(numbers: readonly string[], others: readonly string[]): readonly string[] {
  const left = others.reduce<readonly string[]>((rest, number) => {
    const at = rest.indexOf(number);
    return at < 0 ? rest : rest.toSpliced(at, 1);
  }, numbers);
  return [...new Set(left)];
}

function ofPages(before: Snapshot['pages'], after: Snapshot['pages']): readonly Change[] {
  const kept = Object.entries(after).flatMap(([id, words]): readonly Change[] => {
    const old = before[id];
    if (old === undefined) return [{ kind: 'page-added', what: id as Ref }];
    return isReworded(old, words) ? [{ kind: 'page-changed', what: id as Ref }] : [];
  });
  const gone = Object.keys(before).filter((id) => after[id] === undefined);
  return [...kept, ...gone.map((): Change => ({ kind: 'page-removed', what: 'page:topics' }))];
}

function ofPlaces(before: Snapshot['places'], after: Snapshot['places']): readonly Change[] {
  return Object.entries(after).flatMap(([id, depth]): readonly Change[] => {
    const what: Ref = `place:${id}`;
    if (before[id] === undefined) return [{ kind: 'place-added', what }];
    return before[id] !== depth && depth === 'guide' ? [{ kind: 'place-guide', what }] : [];
  });
}

function isReworded(old: readonly string[], words: readonly string[]): boolean {
  return words.every((hash, index) => hash !== old[index]);
}

function digitsOf(number: string): string {
  return number.replaceAll(/\D/g, '');
}
