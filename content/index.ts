/** The one door to the content: its types and its closed lists. Nothing here reads a file or needs a library. */
export type { Inline, ProseBlock, Ref } from './schema/block.ts';
export type {
  Bundle,
  Citation,
  Contact,
  DangerWeights,
  Evidence,
  Fact,
  Line,
  PackedWeights,
  PhraseCard,
  Question,
  Questionnaire,
  SourceEntry,
  Strings,
  TopicEntry,
} from './schema/bundle.ts';
export {
  type Intent,
  type Locale,
  locales,
  type Purpose,
  type QuestionnaireId,
  type RuleTopic,
  type Stage,
  stages,
  type ToolId,
  toolIds,
} from './schema/lists.ts';
