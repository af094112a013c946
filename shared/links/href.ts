import type { Contact, Fact, Line, Locale, Ref, RuleTopic } from '#content/index.ts';

/** Parts of a country's page, in the order people live them. */
export const placeParts = ['before', 'arrive', 'work', 'papers', 'women', 'trouble', 'leave', 'background'] as const;
export type PlacePart = (typeof placeParts)[number];

/** Parts of the pages on recruitment. */
export const recruitmentParts = ['rules', 'schemes', 'scams', 'registers'] as const;
export type RecruitmentPart = (typeof recruitmentParts)[number];

const partOfTopic: Readonly<Record<RuleTopic, PlacePart | RecruitmentPart>> = {
  entry: 'before',
  registration: 'arrive',
  'work-permit': 'work',
  'contract-wages': 'work',
  'documents-passport': 'papers',
  bans: 'papers',
  health: 'trouble',
  family: 'women',
  women: 'women',
  complaints: 'trouble',
  leaving: 'leave',
  other: 'background',
  'recruitment-rules': 'rules',
  'recruitment-schemes': 'schemes',
  'recruitment-scams': 'scams',
  'recruitment-registers': 'registers',
};

/** Where a rule stands: a part of its country's page (counts, plans and reports last), or a part of the pages on recruitment. */
export function partOf(
  fact: Pick<Fact, 'about' | 'weight'>,
): { readonly of: 'place'; readonly part: PlacePart } | { readonly of: 'recruitment'; readonly part: RecruitmentPart } {
  const part = partOfTopic[fact.about];
  const recruitment = recruitmentParts.find((name) => name === part);
  if (recruitment) return { of: 'recruitment', part: recruitment };
  const place = fact.weight === 'background' ? 'background' : placeParts.find((name) => name === part);
  return { of: 'place', part: place ?? 'background' };
}

/** What a link needs to know about the guide: where contacts and facts stand. */
export type LinkIndex = {
  readonly locale: Locale;
  readonly contacts: readonly Pick<Contact, 'id' | 'country'>[];
  readonly facts: readonly Pick<Fact, 'id' | 'about' | 'places' | 'weight'>[];
};

/**
 * The address of anything on the site, relative to its root.
 * @example hrefOf('place:AE', guide) // "/tg/places/ae/"
 * @example hrefOf('rule:ru-patent-30-days', guide) // "/tg/places/ru/work/#ru-patent-30-days"
 */
export function hrefOf(ref: Ref, guide: LinkIndex): string {
  const [kind, id] = splitRef(ref);
  const root = `/${guide.locale}/`;
  switch (kind) {
    case 'topic':
      return `${root}topics/${id}/`;
    case 'place':
      return `${root}places/${id.toLowerCase()}/`;
    case 'tool':
      return `${root}tools/${id}/`;
    case 'page':
      return id === 'home' ? root : `${root}${id}/`;
    case 'service':
    case 'mission': {
      const country = guide.contacts.find((contact) => contact.id === ref)?.country.toLowerCase();
      return country === undefined ? `${root}help/` : `${root}places/${country}/#${id}`;
    }
    case 'rule': {
      const fact = guide.facts.find((candidate) => candidate.id === ref);
      if (!fact) return `${root}topics/`;
      const { of, part } = partOf(fact);
      return of === 'recruitment' ? `${root}recruitment/${part}/#${id}` : `${root}places/${fact.places[0]?.toLowerCase()}/${part}/#${id}`;
    }
  }
}

/** The kind and the name inside a reference. */
export function splitRef(ref: Ref): readonly [kind: 'topic' | 'place' | 'mission' | 'service' | 'rule' | 'tool' | 'page', id: string] {
  const at = ref.indexOf(':');
  return [ref.slice(0, at) as 'topic', ref.slice(at + 1)];
}

/** What the telephone dials. A short or free number is dialled as it stands; any other in its international form. */
export function telHref(line: Pick<Line, 'dial' | 'e164' | 'kind'>): string {
  const number = line.kind === 'e164' && line.e164 !== undefined ? line.e164 : line.dial;
  return `tel:${number.replaceAll(/[^\d+*]/g, '')}`;
}
