import { partOf, type RecruitmentPart, recruitmentParts } from '#shared/links/href.ts';
import { rankLines } from '#shared/trust/rank-contacts.ts';
import { ButtonLink } from '#site/components/ButtonLink.tsx';
import { ContactCard } from '#site/components/ContactCard.tsx';
import { FactCard } from '#site/components/FactCard.tsx';
import type { PageView } from './page-view.ts';
import { Tiles } from './Tiles.tsx';

/** Recruitment: rules, official ways, tricks, registers, the list of agencies, state offices. */
export function RecruitmentView({ view }: { readonly view: PageView }) {
  const { t, guide, href, today } = view;
  const { agencies, contacts } = guide.bundle;
  const bodies = contacts.filter((contact) => contact.purposes.includes('recruitment'));
  return (
    <>
      <Tiles items={recruitmentParts.map((part) => ({ href: `${href('page:recruitment')}${part}/`, title: t(`recruitment.${part}`) }))} />
      <h2>{t('recruitment.agencies')}</h2>
      <p>{agencies.length === 0 ? t('recruitment.no-list') : t('recruitment.list', { count: agencies.length })}</p>
      {view.isOneDocument ? null : <ButtonLink href={href('tool:check-agency')}>{t('tool.check-agency.title')}</ButtonLink>}
      <h2>{t('recruitment.bodies')}</h2>
      {bodies.map((contact) => (
        <ContactCard key={contact.id} contact={{ ...contact, lines: rankLines(contact, today) }} detail="line" view={view} />
      ))}
    </>
  );
}

export function RecruitmentPartView({ part, view }: { readonly part: RecruitmentPart; readonly view: PageView }) {
  const facts = view.guide.bundle.facts.filter((fact) => partOf(fact).of === 'recruitment' && partOf(fact).part === part);
  return (
    <>
      {facts.map((fact) => (
        <FactCard key={fact.id} fact={fact} view={view} level={1} />
      ))}
    </>
  );
}
