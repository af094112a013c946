/** What staff show to a room of people: modules of an orientation in one language. Facts are ids; words are only how to live with them. */
import type { Ref } from './block.ts';
import type { Purpose, RoomModuleId, Sector, Track } from './lists.ts';

/** For whom and where: none means for everybody, in every country, in every kind of work. */
type Aim = { readonly tracks: readonly Track[]; readonly places: readonly string[]; readonly sectors: readonly Sector[] };

/** Something to show: a few words, and the facts, numbers or card that they are about. */
export type RoomSlide = Aim & {
  readonly id: string;
  readonly title: string;
  /** At most four short lines. */
  readonly points: readonly string[];
  /** What the person in front of the room says. */
  readonly say: string;
  /** Facts by name; those of another country are left out. */
  readonly rules: readonly Ref[];
  /** Facts of the chosen country on these topics. */
  readonly factsOn: readonly string[];
  /** Numbers to try in the chosen country, for these needs. */
  readonly contacts: readonly Purpose[];
  /** A card to show to somebody who speaks another language. */
  readonly card?: string;
  /** What says more. */
  readonly see: readonly Ref[];
};

/** Something that happened to somebody, and what they could do next. */
export type RoomStory = Aim & {
  readonly id: string;
  readonly text: string;
  readonly ask: string;
  /** `a`, `b`, `c`; what may come of each. */
  readonly choices: readonly { readonly letter: string; readonly label: string; readonly reply: string }[];
  /** The letter of the safest choice. */
  readonly best: string;
  readonly see: readonly Ref[];
};

/** A question that a room answers by raised hands. */
export type RoomQuestion = Aim & {
  readonly id: string;
  readonly ask: string;
  readonly choices: readonly { readonly letter: string; readonly label: string }[];
  /** The letter of the right choice. */
  readonly right: string;
  readonly why: string;
  readonly see: readonly Ref[];
};

/** Seven minutes of an orientation. */
export type RoomModule = {
  readonly id: RoomModuleId;
  readonly title: string;
  /** What everybody in the room can do afterwards. */
  readonly aim: string;
  /** For the person in front of the room, before beginning. */
  readonly note: string;
  readonly slides: readonly RoomSlide[];
  readonly stories: readonly RoomStory[];
  readonly questions: readonly RoomQuestion[];
  readonly reviewed: { readonly native: boolean; readonly lawyer: boolean };
};
