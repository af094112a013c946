import type { Bundle, Stage, TopicEntry } from '#content/index.ts';

const order: readonly Stage[] = [
  'trouble',
  'decide',
  'prepare',
  'travel',
  'arrive',
  'work',
  'rights',
  'women',
  'family',
  'return',
  'around',
];

/** The stages that have pages; trouble first, then the journey as people live it. */
export function stagesOf(bundle: Pick<Bundle, 'topics'>): readonly Stage[] {
  return order.filter((stage) => bundle.topics.some((topic) => topic.stage === stage));
}

/** The journey without trouble, which stands by itself. */
export function journeyOf(bundle: Pick<Bundle, 'topics'>): readonly Stage[] {
  return stagesOf(bundle).filter((stage) => stage !== 'trouble');
}

/** The pages that an emergency opens, trouble first. */
export function urgentTopics(bundle: Pick<Bundle, 'topics'>): readonly TopicEntry[] {
  const urgent = bundle.topics.filter((topic) => topic.intent !== undefined);
  return [...urgent.filter((topic) => topic.stage === 'trouble'), ...urgent.filter((topic) => topic.stage !== 'trouble')];
}

/** The pages of one stage. */
export function topicsOf(bundle: Pick<Bundle, 'topics'>, stage: Stage): readonly TopicEntry[] {
  return bundle.topics.filter((topic) => topic.stage === stage);
}
