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

/** The pages of one stage. */
export function topicsOf(bundle: Pick<Bundle, 'topics'>, stage: Stage): readonly TopicEntry[] {
  return bundle.topics.filter((topic) => topic.stage === stage);
}
