import type { Bundle, Ref } from '#content/index.ts';

/** What a part of the site is called inside the one-file edition: the kind, in a letter where there are many, then the names. */
const kinds: Readonly<Record<string, string>> = { places: 'p', journey: 'stage' };

/**
 * The anchor of a page of the site inside the one-file edition.
 * @param path below the language: `topics/not-paid/`, `places/ru/work/`, or nothing for the home page
 * @example anchorOfPage('topics/not-paid/', short) // "t-1m"
 * @example anchorOfPage('places/ru/work/', short) // "p-ru-work"
 */
export function anchorOfPage(path: string, short: ShortAnchors): string {
  const [kind = '', ...names] = path.split('/').filter((name) => name !== '');
  if (kind === 'topics' && names.length > 0) return `t-${short.get(`topic:${names[0]}`) ?? names[0]}`;
  if (kind === '') return 'top';
  if (kind === 'ask') return 'search';
  return names.length === 0 || kind === 'sources' ? kind : [kinds[kind] ?? kind, ...names].join('-');
}

/** The anchors of topics, rules, contacts and cards. There are thousands of links to them, so they are as short as can be. */
export type ShortAnchors = ReadonlyMap<string, string>;

/** Short anchors by reference; those of cards by `card:` and their id. The same guide has the same anchors. */
export function shortAnchors(bundle: Pick<Bundle, 'topics' | 'facts' | 'contacts' | 'phrases'>): ShortAnchors {
  const named = (letter: string, names: readonly string[]) => names.map((name, index) => [name, `${letter}${index.toString(36)}`] as const);
  return new Map([
    // Behind `t-`, by which they are known as topics.
    ...named(
      '',
      bundle.topics.map(({ id }) => `topic:${id}`),
    ),
    ...named(
      'r',
      bundle.facts.map(({ id }) => id),
    ),
    ...named(
      'c',
      bundle.contacts.map(({ id }) => id),
    ),
    ...named(
      'k',
      bundle.phrases.map(({ id }) => `card:${id}`),
    ),
  ]);
}

/**
 * The anchor of something that has an id on a page of the site. A rule and a contact may share a name; the page tells
 * them apart.
 * @param path of that page below the language
 */
export function anchorInside(path: string, id: string, short: ShortAnchors): string {
  const isRules = /^(?:places\/\w+|recruitment)\/\w+\/$/.test(path);
  const refs: readonly (Ref | `card:${string}`)[] = isRules
    ? [`rule:${id}`]
    : path === 'cards/'
      ? [`card:${id}`]
      : [`service:${id}`, `mission:${id}`];
  const found = refs.flatMap((ref) => short.get(ref) ?? []);
  return found[0] ?? (path === '' ? id : `${anchorOfPage(path, short)}-${id}`);
}
