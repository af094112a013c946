import type { Bundle, Fact, TopicEntry } from '#content/index.ts';
import { contactsFor } from '#shared/dialogue/answer-contacts.ts';
import { factsOf, partsOf } from '#shared/dialogue/answer-place.ts';
import type { Block } from '#shared/dialogue/block.ts';
import { stagesOf, topicsOf, urgentTopics } from '#shared/dialogue/journey.ts';
import { describeAsOf, describeCitation } from '#shared/format/describe.ts';
import { formatDate } from '#shared/format/format-date.ts';
import { partOf, recruitmentParts } from '#shared/links/href.ts';
import { rankLines } from '#shared/trust/rank-contacts.ts';
import type { PageView } from '#site/views/page-view.ts';
import { askAgainAfter } from './ask-again-after.ts';
import { numberSources } from './number-sources.ts';
import { headingLines, toLines, wrapPlain } from './to-lines.ts';

type Place = Bundle['places'][number];
type Lines = readonly string[];

const shownFirst = 3;

/** The whole guide as text: numbers to ring first, then countries, then topics, then the rest. */
export function wholeText(view: PageView): string {
  const { t, guide } = view;
  const { bundle } = guide;
  const guided = bundle.places.filter((place) => place.depth === 'guide');
  return finish([
    ...topLines(view),
    ...headingLines(t('edition.emergency'), '='),
    ...wrapPlain(t('help.next')),
    ...guided.flatMap((place) => [...headingLines(place.name, '-'), ...contactLines(place, 'line', view).slice(0, shownFirst).flat()]),
    ...headingLines(t('nav.places'), '='),
    ...bundle.places.flatMap((place) => placeLines(place, view)),
    ...stagesOf(bundle).flatMap((stage) => [
      ...headingLines(t(`stage.${stage}`), '='),
      ...topicsOf(bundle, stage).flatMap((topic) => topicLines(topic, view)),
    ]),
    ...cardLines(
      bundle.phrases.flatMap((card) => card.says.map((line) => line.language)),
      view,
    ),
    ...recruitmentLines(view),
    ...sourceLines(view),
    ...aboutLines(view),
  ]);
}

/** One country as text, small enough for a phone with buttons: its numbers, its rules, its cards, the pages of danger. */
export function placeText(place: Place, view: PageView): string {
  const { t, guide } = view;
  return finish([
    ...topLines(view),
    ...headingLines(`${t('edition.emergency')}: ${place.name}`, '='),
    ...wrapPlain(t('help.next')),
    '',
    ...placeLines(place, view),
    ...recruitmentFacts(guide.bundle, (fact) => fact.places.includes(place.id)).flatMap((fact) =>
      toLines({ kind: 'fact', fact }, { t, today: view.today }),
    ),
    ...headingLines(t('stage.trouble'), '='),
    ...urgentTopics(guide.bundle).flatMap((topic) => topicLines(topic, view)),
    ...cardLines(place.languages, view),
    ...aboutLines(view),
  ]);
}

function topLines({ t, today }: PageView): Lines {
  const dates = `${t('site.as-of', { date: formatDate(today) })}. ${t('edition.ask-after', { date: formatDate(askAgainAfter(today)) })}`;
  return [t('site.name'), '', ...wrapPlain(t('site.what')), ...wrapPlain(dates)];
}

/** The contacts of a country in the order to try them, each as its lines; those whose numbers stand in better ones last. */
function contactLines(place: Place, detail: 'line' | 'full', { guide, today, t }: PageView): readonly Lines[] {
  const first = contactsFor(guide, place.id, undefined, today);
  const rest = guide.bundle.contacts
    .filter((contact) => contact.country === place.id && !first.some((shown) => shown.id === contact.id))
    .map((contact) => ({ ...contact, lines: rankLines(contact, today) }));
  return [...first, ...rest].map((contact) => toLines({ kind: 'contact', contact, detail }, { t, today }));
}

function placeLines(place: Place, view: PageView): Lines {
  const { t, guide, today } = view;
  const parts = partsOf(guide, place.id);
  return [
    ...headingLines(place.name, '-'),
    ...contactLines(place, 'full', view).flat(),
    ...wrapPlain(t(parts.length === 0 ? 'place.only-contacts' : 'place.rules-change')),
    ...parts.flatMap((part) => [
      ...headingLines(`${place.name}: ${t(`place-part.${part}`)}`, '-'),
      ...factsOf(guide, place.id, part).flatMap((fact) => toLines({ kind: 'fact', fact }, { t, today })),
    ]),
  ];
}

function topicLines(topic: TopicEntry, view: PageView): Lines {
  const { t, today } = view;
  const lines = (blocks: readonly Block[]) => blocks.flatMap((block) => toLines(block, { t, today }));
  return [
    ...headingLines(topic.title, '-'),
    ...(topic.intro.length > 0 ? lines(topic.intro) : [...wrapPlain(topic.summary), '']),
    ...topic.sections.flatMap((section) => [...wrapPlain(`[ ${t(`section.${section.key}`)} ]`), ...lines(section.blocks)]),
    ...(topic.reviewed.native && topic.reviewed.lawyer ? [] : wrapPlain(t('topic.not-reviewed'))),
    ...wrapPlain(`${describeAsOf(topic.asOf, t)} ${t('fact.sources', { list: topic.sources.map(describeCitation).join('; ') })}`),
  ];
}

function cardLines(languages: readonly string[], { t, guide, today }: PageView): Lines {
  return [
    ...headingLines(t('nav.cards'), '='),
    ...guide.bundle.phrases.flatMap((phrase) => toLines({ kind: 'phrase', phrase, languages }, { t, today })),
    ...wrapPlain(t('cards.not-reviewed')),
  ];
}

function recruitmentLines({ t, guide, today }: PageView): Lines {
  const { agencies } = guide.bundle;
  return [
    ...headingLines(t('nav.recruitment'), '='),
    ...wrapPlain(agencies.length === 0 ? t('recruitment.no-list') : t('recruitment.list', { count: agencies.length })),
    ...recruitmentParts.flatMap((part) => [
      ...headingLines(t(`recruitment.${part}`), '-'),
      ...recruitmentFacts(guide.bundle, (fact) => partOf(fact).part === part).flatMap((fact) =>
        toLines({ kind: 'fact', fact }, { t, today }),
      ),
    ]),
  ];
}

function recruitmentFacts({ facts }: Bundle, isWanted: (fact: Fact) => boolean): readonly Fact[] {
  return facts.filter((fact) => partOf(fact).of === 'recruitment' && isWanted(fact));
}

function sourceLines({ t, guide }: PageView): Lines {
  const sources = numberSources(guide.bundle);
  return [
    ...headingLines(t('nav.sources'), '='),
    ...sources.flatMap(({ publisher, dates, address }) => wrapPlain(`- ${[publisher, ...dates].join(', ')}: ${address}`)),
  ];
}

function aboutLines({ t }: PageView): Lines {
  return [
    ...headingLines(t('about.title'), '='),
    ...['about.what', 'help.standings-what', 'about.limits'].flatMap((key) => wrapPlain(t(key))),
  ];
}

/** At most one empty line in a row. */
function finish(lines: Lines): string {
  return `${lines.join('\n').replaceAll(/\n{3,}/g, '\n\n')}\n`;
}
