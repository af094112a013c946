import type { InlineQueryResultArticle } from 'grammy/types';
import { contactsFor } from '#shared/dialogue/answer-contacts.ts';
import { type Block, heading, paragraph } from '#shared/dialogue/block.ts';
import { blockText } from '#shared/dialogue/block-text.ts';
import type { Guide, World } from '#shared/dialogue/guide.ts';
import { insteadOfNothing } from '#shared/dialogue/instead-of-nothing.ts';
import { toPayload } from '#shared/dialogue/payload.ts';
import type { Scene } from '#shared/dialogue/scene.ts';
import { hrefOf } from '#shared/links/href.ts';
import { type RankedContact, rankLines } from '#shared/trust/rank-contacts.ts';
import { renderReply } from './render.ts';

const mostResults = 20;
const firstOfPlace = 6;

export type InlinePlace = { readonly siteUrl: string | undefined; readonly username: string };

/**
 * What `@bot hotline dubai` offers to share: contacts first, then pages. It depends on words and language alone, never
 * on what the bot knows of the person.
 */
export function inlineResults(query: string, guide: Guide, { today }: World, at: InlinePlace): readonly InlineQueryResultArticle[] {
  const { bundle } = guide;
  const hits = query.trim() === '' ? [] : guide.search(query, { limit: mostResults });
  const named = hits.flatMap((hit) => bundle.contacts.filter((contact) => contact.id === hit.id));
  const places = hits.flatMap((hit) => (hit.kind === 'place' ? [hit.id.slice('place:'.length)] : []));
  const found: readonly RankedContact[] = [
    ...named.map((contact) => ({ ...contact, lines: rankLines(contact, today) })),
    ...places.flatMap((place) => contactsFor(guide, place, undefined, today).slice(0, firstOfPlace)),
  ];
  const contacts = found.length > 0 ? found : insteadOfNothing(guide, today, undefined).contacts;
  const opens = guide.findIntent(query)?.opens;
  const topicIds = [...(opens === undefined ? [] : [`topic:${opens}`]), ...hits.map((hit) => hit.id)];
  const topics = topicIds.flatMap((id) => bundle.topics.filter((topic) => `topic:${topic.id}` === id));
  const articles = [
    ...contacts.map((contact) => contactArticle(contact, guide, today, at)),
    ...topics.map((topic) => topicArticle(topic, guide, at)),
  ];
  return articles.filter(({ id }, index) => articles.findIndex((other) => other.id === id) === index).slice(0, mostResults);
}

function contactArticle(contact: RankedContact, guide: Guide, today: string, at: InlinePlace): InlineQueryResultArticle {
  const words = { t: guide.t, today };
  const place = guide.bundle.places.find(({ id }) => id === contact.country)?.name;
  const [, ...lines] = blockText({ kind: 'contact', contact, detail: 'line' }, words).map((line) => line.map(({ text }) => text).join(''));
  const number = lines.find((line) => line.startsWith('☎️')) ?? lines[0] ?? '';
  return article({
    id: contact.id,
    title: place === undefined || contact.name.includes(place) ? contact.name : `${contact.name}, ${place}`,
    description: number,
    blocks: [{ kind: 'contact', contact, detail: 'full' }],
    page: hrefOf(contact.id, guide.bundle),
    scene: { kind: 'contact', id: contact.id },
    guide,
    today,
    at,
  });
}

function topicArticle(topic: Guide['bundle']['topics'][number], guide: Guide, at: InlinePlace): InlineQueryResultArticle {
  return article({
    id: `topic:${topic.id}`,
    title: topic.title,
    description: topic.summary,
    blocks: [heading(topic.title), paragraph(topic.summary)],
    page: hrefOf(`topic:${topic.id}`, guide.bundle),
    scene: { kind: 'topic', id: topic.id },
    guide,
    today: '',
    at,
  });
}

type Offer = {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly blocks: readonly Block[];
  readonly page: string;
  readonly scene: Scene;
  readonly guide: Guide;
  readonly today: string;
  readonly at: InlinePlace;
};

/** The shared message carries the way to the whole: a link that opens the bot there, in the language of the message. */
function article({ id, title, description, blocks, page, scene, guide, today, at }: Offer): InlineQueryResultArticle {
  const [message] = renderReply({ blocks, actions: [], page }, { t: guide.t, today }, at.siteUrl);
  const start = toPayload({ locale: guide.bundle.locale, scene });
  return {
    type: 'article',
    id,
    title,
    description,
    input_message_content: {
      message_text: message?.text ?? title,
      entities: message?.entities ?? [],
      link_preview_options: { is_disabled: true },
    },
    reply_markup: {
      inline_keyboard: [[{ text: guide.t('telegram.inline-more'), url: `https://t.me/${at.username}?start=${start}` }]],
    },
  };
}
