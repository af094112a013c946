import type { InlineKeyboardMarkup } from 'grammy/types';
import { heading, note, paragraph } from '#shared/dialogue/block.ts';
import type { Guide, World } from '#shared/dialogue/guide.ts';
import { toPayload } from '#shared/dialogue/payload.ts';
import type { Reply } from '#shared/dialogue/reply.ts';
import type { Event, State } from '#shared/dialogue/scene.ts';
import { type Step, step } from '#shared/dialogue/step.ts';
import type { Word } from '#shared/trust/readers-word.ts';
import { type ContactCard, toContactCard, withCardButton } from './contact-card.ts';
import { type Message, renderReply } from './render.ts';
import type { Asked } from './to-event.ts';

/** What the bot does about something, ready to be sent. */
export type Answer = {
  readonly state: State;
  readonly messages: readonly Message[];
  readonly card?: ContactCard;
  readonly handsOver: boolean;
  readonly forgets: boolean;
  /** Whether a number answered somebody, to be counted. */
  readonly word?: Word;
};

export type Place = { readonly siteUrl: string | undefined; readonly username: string; readonly isPrivate: boolean };

/** The dialogue, and what only Telegram adds to it. Pure: it sends and remembers nothing. */
export function answerTo(asked: Asked, before: State, world: World, place: Place): Answer {
  if (asked.kind === 'card') {
    const card = toContactCard(asked.id, guideOf(asked.state, world), world.today);
    const rest = { state: { ...before, locale: asked.state.locale }, handsOver: false, forgets: false };
    // A card that is no more is answered with what is known of the contact now.
    return card
      ? { ...rest, messages: [], card }
      : toAnswer(step(asked.state, { kind: 'go', scene: asked.state.scene }, world), world, place);
  }
  // In a group everybody would see who rang whom.
  const turn = place.isPrivate ? answerAlone(asked, before, { ...world, takesWord: true }) : answerInGroup(asked, before, world);
  return toAnswer(turn, world, place);
}

function toAnswer({ state, replies, effects }: Step, world: World, place: Place): Answer {
  const guide = guideOf(state, world);
  const [count] = effects.filter((effect) => effect.kind === 'count');
  const does = (kind: (typeof effects)[number]['kind']) => effects.some((effect) => effect.kind === kind);
  const whole = does('forget') ? addBlock(replies, note(guide.t('telegram.keeps'))) : replies;
  const messages = whole.flatMap((reply) => renderReply(reply, { t: guide.t, today: world.today }, place.siteUrl));
  const withCard = withCardButton(messages, state, guide, world.today);
  return {
    state,
    messages: place.isPrivate ? withCard : withPrivateButton(withCard, state, guide, place.username),
    handsOver: does('hand-over-file'),
    forgets: does('forget'),
    ...(count && { word: count.word }),
  };
}

/** Stickers, pictures, voices: say kindly what can be read, and offer the beginning; words below them are read. */
function answerAlone(asked: Exclude<Asked, { kind: 'card' }>, before: State, world: World): Step {
  if (asked.kind !== 'unreadable') return step(before, asked, world);
  const guide = guideOf(before, world);
  if (asked.caption !== '' && guide.findIntent(asked.caption)) return step(before, { kind: 'text', text: asked.caption }, world);
  const turn = step(before, { kind: 'start' }, world);
  const [first, ...rest] = turn.replies;
  if (!first) return turn;
  return { ...turn, replies: [{ ...first, blocks: [note(guide.t('dialogue.only-text')), ...first.blocks.slice(1)] }, ...rest] };
}

/** In a group everybody reads along: whoever speaks of danger gets the numbers, and the way to speak alone. */
function answerInGroup(asked: Exclude<Asked, { kind: 'card' }>, before: State, world: World): Step {
  const guide = guideOf(before, world);
  const event: Event = asked.kind === 'unreadable' ? { kind: 'start' } : asked;
  if (event.kind !== 'text' || guide.findIntent(event.text) === undefined) {
    const turn = step(before, event, world);
    // Of a group nothing is known, so nothing is forgotten.
    return turn.state.scene.kind === 'forget' ? step(before, { kind: 'start' }, world) : turn;
  }
  const turn = step(before, { kind: 'go', scene: { kind: 'danger' } }, world);
  const [first, ...rest] = turn.replies;
  if (!first) return turn;
  const blocks = [heading(guide.t('help.title')), paragraph(guide.t('telegram.private-why')), ...first.blocks.slice(1)];
  return { ...turn, replies: [{ ...first, blocks }, ...rest] };
}

function addBlock(replies: readonly Reply[], block: Reply['blocks'][number]): readonly Reply[] {
  return replies.map((reply, index) => (index === 0 ? { ...reply, blocks: [...reply.blocks, block] } : reply));
}

/** A way from the group to the same place in the private chat. */
function withPrivateButton(messages: readonly Message[], state: State, guide: Guide, username: string): readonly Message[] {
  const { place: _, ...rest } = state;
  const row = [{ text: guide.t('telegram.private'), url: `https://t.me/${username}?start=${toPayload(rest)}` }];
  return messages.map((message) => {
    if (message.keyboard === undefined) return message;
    const keyboard: InlineKeyboardMarkup = { inline_keyboard: [...message.keyboard.inline_keyboard.slice(0, 98), row] };
    return { ...message, keyboard };
  });
}

export function guideOf(state: Pick<State, 'locale'>, world: World): Guide {
  const guide = world.guides[state.locale] ?? world.guides.tg;
  if (!guide) throw new Error('the bot needs the guide in Tajik');
  return guide;
}
