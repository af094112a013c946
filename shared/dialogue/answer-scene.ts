import { locales } from '#content/index.ts';
import { hrefOf, partOf } from '#shared/links/href.ts';
import { answerChanges } from './answer-changes.ts';
import { answerContact, answerNumbers, answerWhere } from './answer-contacts.ts';
import { answerPart, answerPlace } from './answer-place.ts';
import { answerRecruitment, answerRecruitmentPart } from './answer-recruitment.ts';
import { answerRoom, answerRoomModule } from './answer-room.ts';
import { answerTool, answerTools } from './answer-tool.ts';
import { answerTopic } from './answer-topic.ts';
import { answerWord } from './answer-word.ts';
import { type Block, heading, type LinkItem, note, paragraph } from './block.ts';
import type { Guide, World } from './guide.ts';
import { homeAction } from './home-action.ts';
import { stagesOf, topicsOf } from './journey.ts';
import { action, inRows, type Reply } from './reply.ts';
import type { Scene, State } from './scene.ts';

/** What is said in a scene. A scene that points to something gone leads back to the beginning. */
export function answerScene(state: State, guide: Guide, world: World): readonly Reply[] {
  const { scene } = state;
  switch (scene.kind) {
    case 'home':
      return [answerHome(state, guide)];
    case 'language':
      return [answerLanguage(state, guide)];
    case 'places':
      return [answerPlaces(state, guide)];
    case 'place':
      return answerPlace(state, scene.id, guide, world) ?? answerGone(state, guide, `place:${scene.id}`);
    case 'part':
      return answerPart(state, scene.id, scene.part, guide) ?? answerGone(state, guide, `place:${scene.id}`);
    case 'topics':
      return [answerStages(state, guide)];
    case 'stage':
      return [answerStage(state, scene, guide)];
    case 'topic':
      return answerTopic(state, scene.id, guide, world) ?? answerGone(state, guide, `topic:${scene.id}`);
    case 'danger':
      return [answerWhere(state, undefined, guide)];
    case 'where':
      return [answerWhere(state, scene.topic, guide)];
    case 'numbers':
      return answerNumbers(state, scene.place, scene.topic, guide, world) ?? answerGone(state, guide, `place:${scene.place}`);
    case 'contacts':
      return answerScene(
        { ...state, scene: state.place === undefined ? { kind: 'danger' } : { kind: 'numbers', place: state.place } },
        guide,
        world,
      );
    case 'contact':
      return answerContact(state, scene.id, guide, world) ?? answerGone(state, guide, scene.id);
    case 'fact':
      return answerFact(state, scene, guide) ?? answerGone(state, guide, scene.id);
    case 'recruitment':
      return [answerRecruitment(state, guide)];
    case 'recruitment-part':
      return [answerRecruitmentPart(state, scene, guide)];
    case 'cards':
      return [answerCards(state, guide)];
    case 'card':
      return answerCard(state, scene.id, guide) ?? answerGone(state, guide, `phrase:${scene.id}`);
    case 'tools':
      return [answerTools(state, guide)];
    case 'tool':
      return answerTool(state, scene, guide, world) ?? answerGone(state, guide, `tool:${scene.id}`);
    case 'room':
      return [answerRoom(state, guide)];
    case 'room-module':
      return answerRoomModule(state, scene, guide) ?? answerGone(state, guide, `room:${scene.id}`);
    case 'search':
      return [
        { blocks: [paragraph(guide.t('dialogue.ask'))], actions: [[homeAction(state, guide)]], page: hrefOf('page:search', guide.bundle) },
      ];
    case 'carry':
      return [answerCarry(state, guide)];
    case 'forget':
      return [
        {
          blocks: [heading(guide.t('forget.title')), paragraph(guide.t('forget.done'))],
          actions: [[homeAction(state, guide)]],
          page: hrefOf('page:about', guide.bundle),
        },
      ];
    case 'about':
      return [
        {
          blocks: [
            heading(guide.t('about.title')),
            paragraph(guide.t('about.what')),
            paragraph(guide.t('about.privacy')),
            paragraph(guide.t('about.limits')),
          ],
          actions: [[action(state, guide.t('changes.title'), { scene: { kind: 'changes' } })], [homeAction(state, guide)]],
          page: hrefOf('page:about', guide.bundle),
        },
      ];
    case 'changes':
      return [answerChanges(state, guide, world)];
    case 'word':
      return answerWord(state, scene, guide, world) ?? answerGone(state, guide, scene.id);
  }
}

function answerHome(state: State, guide: Guide): Reply {
  const { t } = guide;
  const to = (label: string, scene: Scene) => action(state, t(label), { scene });
  return {
    blocks: [heading(t('site.name')), paragraph(t('dialogue.welcome')), paragraph(t('dialogue.ask'))],
    actions: [
      [to('nav.help', { kind: 'danger' })],
      [to('nav.topics', { kind: 'topics' }), to('nav.places', { kind: 'places' })],
      [to('nav.recruitment', { kind: 'recruitment' }), to('nav.cards', { kind: 'cards' })],
      [to('nav.tools', { kind: 'tools' }), to('nav.language', { kind: 'language' })],
      [to('nav.about', { kind: 'about' })],
    ],
    page: hrefOf('page:home', guide.bundle),
  };
}

function answerLanguage(state: State, guide: Guide): Reply {
  return {
    blocks: [paragraph(guide.t('dialogue.choose-language'))],
    actions: inRows(
      locales.map((locale) => action(state, guide.t(`language-own.${locale}`), { locale, scene: { kind: 'home' } })),
      3,
    ),
    page: hrefOf('page:home', guide.bundle),
  };
}

function answerPlaces(state: State, guide: Guide): Reply {
  return {
    blocks: [paragraph(guide.t('dialogue.choose-place'))],
    actions: [
      ...inRows(
        guide.bundle.places.map((place) => action(state, place.name, { scene: { kind: 'place', id: place.id } })),
        2,
      ),
      [homeAction(state, guide)],
    ],
    page: hrefOf('page:places', guide.bundle),
  };
}

function answerStages(state: State, guide: Guide): Reply {
  const stages = stagesOf(guide.bundle);
  return {
    blocks: [heading(guide.t('nav.topics')), paragraph(guide.t('dialogue.choose-stage'))],
    actions: [
      ...inRows(
        stages.map((id) => action(state, guide.t(`stage.${id}`), { scene: { kind: 'stage', id } })),
        2,
      ),
      [homeAction(state, guide)],
    ],
    page: hrefOf('page:topics', guide.bundle),
  };
}

function answerStage(state: State, scene: Scene & { kind: 'stage' }, guide: Guide): Reply {
  const topics = topicsOf(guide.bundle, scene.id);
  const items = topics.map((topic): LinkItem => ({ to: `topic:${topic.id}`, title: topic.title, summary: topic.summary }));
  return {
    blocks: [heading(guide.t(`stage.${scene.id}`)), { kind: 'links', items }],
    actions: [
      ...topics.map((topic) => [action(state, topic.title, { scene: { kind: 'topic', id: topic.id } })]),
      [action(state, guide.t('nav.back'), { scene: { kind: 'topics' } }), homeAction(state, guide)],
    ],
    page: hrefOf('page:topics', guide.bundle),
  };
}

function answerFact(state: State, scene: Scene & { kind: 'fact' }, guide: Guide): readonly Reply[] | undefined {
  const fact = guide.bundle.facts.find((candidate) => candidate.id === scene.id);
  if (!fact) return undefined;
  const [country] = fact.places;
  const topics = guide.bundle.topics.filter((topic) => fact.topics.includes(topic.id));
  const place = guide.bundle.places.find((candidate) => candidate.id === country);
  const where = partOf(fact);
  const more =
    place && where.of === 'place' ? [[action(state, place.name, { scene: { kind: 'part', id: place.id, part: where.part } })]] : [];
  return [
    {
      blocks: [{ kind: 'fact', fact }],
      actions: [
        ...topics.map((topic) => [action(state, topic.title, { scene: { kind: 'topic', id: topic.id } })]),
        ...more,
        [homeAction(state, guide)],
      ],
      page: hrefOf(fact.id, guide.bundle),
    },
  ];
}

/** The one-file edition: what it is, and that it stays on the phone of whoever gets it. */
function answerCarry(state: State, { t, bundle }: Guide): Reply {
  return {
    blocks: [heading(t('carry.title')), paragraph(t('carry.lead')), paragraph(t('carry.html-what')), note(t('carry.care'))],
    actions: [[action(state, t('nav.home'), { scene: { kind: 'home' } })]],
    page: `/${bundle.locale}/carry/`,
  };
}

function answerCards(state: State, guide: Guide): Reply {
  const { phrases } = guide.bundle;
  return {
    blocks: [heading(guide.t('nav.cards')), paragraph(guide.t('cards.intro'))],
    actions: [
      ...phrases.map((phrase) => [action(state, phrase.title, { scene: { kind: 'card', id: phrase.id } })]),
      [homeAction(state, guide)],
    ],
    page: hrefOf('page:cards', guide.bundle),
  };
}

function answerCard(state: State, id: string, guide: Guide): readonly Reply[] | undefined {
  const phrase = guide.bundle.phrases.find((candidate) => candidate.id === id);
  if (!phrase) return undefined;
  const spoken = guide.bundle.places.find((place) => place.id === state.place)?.languages;
  const blocks: Block[] = [{ kind: 'phrase', phrase, languages: spoken ?? phrase.says.map((line) => line.language) }];
  return [
    {
      blocks,
      actions: [[action(state, guide.t('nav.cards'), { scene: { kind: 'cards' } }), homeAction(state, guide)]],
      page: `${hrefOf('page:cards', guide.bundle)}#${id}`,
    },
  ];
}

/** Something that a newer guide no longer has: the reason if it was retired, and the beginning. */
function answerGone(state: State, guide: Guide, key: string): readonly Reply[] {
  return [
    {
      ...answerHome(state, guide),
      blocks: [
        note(guide.bundle.retired[key] === undefined ? guide.t('dialogue.stale') : guide.t('dialogue.retired')),
        paragraph(guide.t('dialogue.ask')),
      ],
    },
  ];
}
