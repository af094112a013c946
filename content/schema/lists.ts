/** The closed lists of the guide, free of zod so that the browser can have them. */

/** The languages of the guide, Tajik first. Every text exists in all of them or nothing compiles. */
export const locales = ['tg', 'ru', 'en'] as const;
export type Locale = (typeof locales)[number];

/** Pages that are not topics. */
export const pageNames = [
  'home',
  'help',
  'topics',
  'places',
  'recruitment',
  'tools',
  'search',
  'ask',
  'cards',
  'sources',
  'about',
  'changes',
] as const;

/** The tools: what the reader does with the guide and not only reads, in the order in which they are offered. */
export const toolIds = ['check-offer', 'check-agency', 'cost-and-pay', 'stay-legal', 'show-card', 'keep-proof', 'still-work'] as const;
export type ToolId = (typeof toolIds)[number];

/** The tools that are a list of questions: `seeds/tools/<tool>.yaml`. */
export const questionnaireIds = ['check-offer', 'still-work'] as const satisfies readonly ToolId[];
export type QuestionnaireId = (typeof questionnaireIds)[number];

/** What a contact is for. The order here is the order of help when a page does not say another. */
export const purposes = [
  'emergency',
  'police',
  'trafficking',
  'violence-against-women',
  'labour-rights',
  'legal-aid',
  'consular',
  'migration-status',
  'recruitment',
  'health',
  'mental-health',
  'children',
  'general',
] as const;
export type Purpose = (typeof purposes)[number];

/** Languages that the show-this cards speak, beside the languages of the guide. */
export const cardLanguages = ['ru', 'kk', 'ar', 'tr', 'en'] as const;
export type CardLanguage = (typeof cardLanguages)[number];

/** Parts of a page. The writer names them by key; the reader sees them in the reader's language. */
export const sectionKeys = ['law', 'practice', 'next', 'now', 'helps', 'harms', 'say', 'know', 'ask'] as const;
export type SectionKey = (typeof sectionKeys)[number];

/** The journey, in the order people live it. */
export const stages = [
  'decide',
  'prepare',
  'travel',
  'arrive',
  'work',
  'trouble',
  'rights',
  'women',
  'family',
  'return',
  'around',
] as const;
export type Stage = (typeof stages)[number];

/** The fourteen kinds of emergency that the dialogue looks for before anything else. */
export const intents = [
  'passport-taken',
  'not-paid',
  'locked-in',
  'beaten',
  'sexual-violence',
  'sold-or-trafficked',
  'threatened',
  'deported-or-detained',
  'army-recruitment',
  'suicidal',
  'medical',
  'child-missing',
  'relative-missing',
  'debt-bondage',
] as const;
export type Intent = (typeof intents)[number];

/** What a rule is about; decides on which part of which page it stands. */
export const ruleTopics = [
  'entry',
  'registration',
  'work-permit',
  'contract-wages',
  'documents-passport',
  'bans',
  'health',
  'family',
  'women',
  'complaints',
  'leaving',
  'other',
  'recruitment-rules',
  'recruitment-schemes',
  'recruitment-scams',
  'recruitment-registers',
] as const;
export type RuleTopic = (typeof ruleTopics)[number];

/** What the official list says of a licence. */
export const agencyStatuses = ['valid', 'expired', 'suspended', 'withdrawn'] as const;
export type AgencyStatus = (typeof agencyStatuses)[number];

/** What happened when somebody rang. */
export const outcomes = ['answered', 'no-answer', 'busy', 'off', 'wrong', 'closed'] as const;

/** What a date that a person writes may be: deadlines are counted from it. The order is that of the fields. */
export const dateKinds = ['entry', 'exit', 'patent', 'paid', 'app', 'move', 'visa-cancelled', 'absence'] as const;
export type DateKind = (typeof dateKinds)[number];

/** What the numbers of deadlines count. */
export const spanUnits = ['days', 'working-days', 'months', 'hours'] as const;
export type SpanUnit = (typeof spanUnits)[number];

/** The modules of an orientation, in the order in which a room sees them. Session codes count them, so new ones go to the end. */
export const roomModuleIds = ['offer', 'papers', 'money', 'work', 'rights', 'women', 'danger', 'home'] as const;
export type RoomModuleId = (typeof roomModuleIds)[number];

/** Who sits in the room. */
export const audiences = ['mixed', 'women', 'men', 'families', 'returnees'] as const;
export type Audience = (typeof audiences)[number];

/** Whom a slide, a story or a question of an orientation is made for; without a track it is for everybody. */
export const tracks = ['women', 'men', 'families', 'returnees'] as const;
export type Track = (typeof tracks)[number];

/** What people are going to work in. */
export const sectors = ['building', 'housework', 'service', 'factory', 'farm', 'driving'] as const;
export type Sector = (typeof sectors)[number];

/** What readers are told when it became different from one release of the guide to the next. */
export const changeKinds = [
  'number-changed',
  'number-added',
  'number-removed',
  'answered',
  'silent',
  'wrong',
  'closed',
  'contact-added',
  'contact-removed',
  'rule-number',
  'rule-ended',
  'rule-in-force',
  'rule-unconfirmed',
  'rule-changed',
  'rule-added',
  'rule-removed',
  'page-added',
  'page-changed',
  'page-removed',
  'place-added',
  'place-guide',
  'list-imported',
] as const;
export type ChangeKind = (typeof changeKinds)[number];
