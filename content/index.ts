/** The one door to the content: its types and its closed lists. Nothing here reads a file or needs a library. */
export type { Inline, ProseBlock, Ref } from './schema/block.ts';
export type {
  AgencyEntry,
  AgencyList,
  Bundle,
  Contact,
  Fact,
  Line,
  PhraseCard,
  PlaceEntry,
  SourceEntry,
  Strings,
  TopicEntry,
} from './schema/bundle.ts';
export type { Change } from './schema/bundle-changes.ts';
export type { Citation, Evidence } from './schema/bundle-evidence.ts';
export type { RoomModule, RoomQuestion, RoomSlide, RoomStory } from './schema/bundle-room.ts';
export type { CountEntry, DeadlineEntry, Question, Questionnaire, Span, StayLegalEntry, TermEntry } from './schema/bundle-tools.ts';
export type { DangerWeights, PackedWeights } from './schema/bundle-words.ts';
export {
  type AgencyStatus,
  type Audience,
  audiences,
  type ChangeKind,
  type DateKind,
  dateKinds,
  type Intent,
  type Locale,
  locales,
  type Purpose,
  type QuestionnaireId,
  type RoomModuleId,
  type RuleTopic,
  roomModuleIds,
  type Sector,
  type Stage,
  sectors,
  stages,
  type ToolId,
  type Track,
  toolIds,
} from './schema/lists.ts';
