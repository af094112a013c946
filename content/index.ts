/** The one door to the content: its types and its closed lists. Nothing here reads a file or needs a library. */
export type { Inline, ProseBlock, Ref } from './schema/block.ts';
export type {
  AgencyEntry,
  AgencyList,
  Bundle,
  Citation,
  Contact,
  DangerWeights,
  Evidence,
  Fact,
  Line,
  PhraseCard,
  PlaceEntry,
  SourceEntry,
  Strings,
  TopicEntry,
} from './schema/bundle.ts';
export {
  type AgencyStatus,
  type Intent,
  type Locale,
  locales,
  type Purpose,
  type RuleTopic,
  type Stage,
  stages,
  type ToolId,
  toolIds,
} from './schema/lists.ts';
