import { hrefOf, partOf, recruitmentParts } from '#shared/links/href.ts';
import { heading, paragraph } from './block.ts';
import type { Guide } from './guide.ts';
import { homeAction } from './home-action.ts';
import { action, inRows, type Reply } from './reply.ts';
import type { Scene, State } from './scene.ts';

/** Recruitment: rules, official ways, tricks, registers, and the state offices. */
export function answerRecruitment(state: State, guide: Guide): Reply {
  const { t, bundle } = guide;
  const parts = recruitmentParts.map((part) => action(state, t(`recruitment.${part}`), { scene: { kind: 'recruitment-part', part } }));
  const bodies = bundle.contacts.filter((contact) => contact.purposes.includes('recruitment'));
  return {
    blocks: [
      heading(t('nav.recruitment')),
      paragraph(bundle.agencies.length === 0 ? t('recruitment.no-list') : t('recruitment.list', { count: bundle.agencies.length })),
    ],
    actions: [
      ...inRows(parts, 2),
      ...bodies.map((contact) => [action(state, contact.name, { scene: { kind: 'contact', id: contact.id } })]),
      [homeAction(state, guide)],
    ],
    page: hrefOf('page:recruitment', bundle),
  };
}

/** The entries of one part, titles first. */
export function answerRecruitmentPart(state: State, scene: Scene & { kind: 'recruitment-part' }, guide: Guide): Reply {
  const { t, bundle } = guide;
  const facts = bundle.facts.filter((fact) => partOf(fact).of === 'recruitment' && partOf(fact).part === scene.part);
  return {
    blocks: [heading(t(`recruitment.${scene.part}`))],
    actions: [
      ...facts.map((fact) => [action(state, fact.title, { scene: { kind: 'fact', id: fact.id } })]),
      [action(state, t('nav.recruitment'), { scene: { kind: 'recruitment' } }), homeAction(state, guide)],
    ],
    page: `${hrefOf('page:recruitment', bundle)}${scene.part}/`,
  };
}
