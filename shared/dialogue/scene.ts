import type { Locale, Ref, RoomModuleId, Stage, ToolId } from '#content/index.ts';
import type { PlacePart, RecruitmentPart } from '#shared/links/href.ts';

/** Where a person is in the guide. It never says what they typed. */
export type Scene =
  | { readonly kind: 'home' }
  | { readonly kind: 'language' }
  | { readonly kind: 'places' }
  | { readonly kind: 'place'; readonly id: string }
  | { readonly kind: 'part'; readonly id: string; readonly part: PlacePart }
  | { readonly kind: 'topics' }
  | { readonly kind: 'stage'; readonly id: Stage }
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'danger' }
  | { readonly kind: 'where'; readonly topic: string }
  | { readonly kind: 'numbers'; readonly place: string; readonly topic?: string }
  | { readonly kind: 'contacts' }
  | { readonly kind: 'contact'; readonly id: Ref }
  | { readonly kind: 'fact'; readonly id: Ref }
  | { readonly kind: 'recruitment' }
  | { readonly kind: 'recruitment-part'; readonly part: RecruitmentPart }
  | { readonly kind: 'cards' }
  | { readonly kind: 'card'; readonly id: string }
  | { readonly kind: 'tools' }
  /** `at` says how far the person is in a tool: small letters, digits and hyphens, at most 40; '' is its beginning. */
  | { readonly kind: 'tool'; readonly id: ToolId; readonly at: string }
  /** What staff show to a room of people, and one part of it. */
  | { readonly kind: 'room' }
  | { readonly kind: 'room-module'; readonly id: RoomModuleId }
  | { readonly kind: 'search' }
  | { readonly kind: 'carry' }
  | { readonly kind: 'forget' }
  | { readonly kind: 'about' }
  | { readonly kind: 'changes' }
  /** `at` is '' for the question whether the numbers answered, else the mark of a number and `y` or `n`. */
  | { readonly kind: 'word'; readonly id: Ref; readonly at: string };

/** All that is remembered about a person between two messages. */
export type State = { readonly locale: Locale; readonly place?: string; readonly scene: Scene };

export type Event =
  | { readonly kind: 'start'; readonly payload?: string }
  /** Words; `scene` says where they belong when the face knows it better than the state, which it may not have kept. */
  | { readonly kind: 'text'; readonly text: string; readonly scene?: Scene }
  | { readonly kind: 'press'; readonly code: string }
  | { readonly kind: 'go'; readonly scene: Scene };
