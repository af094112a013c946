import type { Question, Questionnaire, QuestionnaireId } from '#content/index.ts';
import { hrefOf } from '#shared/links/href.ts';
import { follow, type Given, lettersGiven, type Progress } from '#shared/tools/questionnaire.ts';
import { sceneOf } from './answer-text.ts';
import { type Block, heading, note, paragraph } from './block.ts';
import {
  answersOf,
  describeEnd,
  describeHelp,
  describeSigns,
  describeSources,
  describeWays,
  questionnaireOf,
  titled,
} from './describe-findings.ts';
import type { Guide } from './guide.ts';
import { homeAction } from './home-action.ts';
import { type Action, action, inRows, type Reply } from './reply.ts';
import { type Tool, type ToolTurn, toolAction } from './tool.ts';

/** A point of a questionnaire: its edition, a letter for each answer, and `-s` where somebody stopped. */
const point = /^([0-9a-f]{4})-([a-z]*)(-s)?$/;

/** A tool that asks one question after the other by buttons, and can be left at each of them. Answers stand in the buttons alone. */
export function makeQuestionsTool(id: QuestionnaireId): Tool {
  return {
    answer: (at, turn) => {
      const questionnaire = questionnaireOf(id, turn.guide);
      const [, edition, letters = '', stop] = point.exec(at) ?? [];
      if (!questionnaire || (at !== '' && edition === undefined)) return undefined;
      const isOld = edition !== undefined && edition !== questionnaire.edition;
      const progress = follow(questionnaire, isOld ? '' : letters);
      const { next, given } = progress;
      if (next === undefined || (stop !== undefined && !isOld)) return [tell(questionnaire, given, next === undefined, turn)];
      return [ask(questionnaire, { ...progress, next }, isOld, turn)];
    },
    paper: (guide) => describePaper(id, guide),
  };
}

function ask(
  { tool, edition }: Questionnaire,
  { given, next, most }: Progress & { readonly next: Question },
  isOld: boolean,
  { state, guide }: ToolTurn,
): Reply {
  const { t, bundle } = guide;
  const letters = lettersGiven(given);
  const to = (at: string, label: string) => toolAction(state, tool, guide, `${edition}-${at}`, label);
  const answers = answersOf(next, guide).map(({ letter, label }) => to(letters + letter, label));
  const back = given.length === 0 ? [] : [to(letters.slice(0, -1), t('questions.back'))];
  const start: readonly Block[] = [
    heading(t(`tool.${tool}.title`)),
    ...(isOld ? [note(t('questions.changed'))] : []),
    paragraph(t(`tool.${tool}.summary`)),
    paragraph(t(`tool.${tool}.start`)),
    note(`${t('questions.not-kept')} ${t('questions.in-chat')}`),
  ];
  return {
    blocks: [
      ...(given.length === 0 ? start : []),
      paragraph(`${given.length + 1} / ${most}`),
      { kind: 'paragraph', inlines: [{ kind: 'strong', text: next.ask }] },
    ],
    actions: [
      ...inRows(answers, 2),
      [to(`${letters}-s`, t('questions.stop'))],
      back,
      [action(state, t('nav.help'), { scene: { kind: 'danger' } }), homeAction(state, guide)],
    ],
    page: hrefOf(`tool:${tool}`, bundle),
  };
}

function tell({ tool, edition }: Questionnaire, given: readonly Given[], isWhole: boolean, { state, guide, world }: ToolTurn): Reply {
  const { t, bundle } = guide;
  const letters = lettersGiven(given);
  const ways = describeWays(tool, given, guide, state.place);
  const links = ways.flatMap((block) => (block.kind === 'links' ? block.items : []));
  const at = `${edition}-${letters}${isWhole ? '' : '-s'}`;
  const back = `${edition}-${isWhole ? letters.slice(0, -1) : letters}`;
  const places: readonly Action[] = bundle.places
    .filter(({ depth }) => depth === 'guide')
    .map(({ id, name }) => action(state, name, { place: id, scene: { kind: 'tool', id: tool, at } }));
  return {
    blocks: [
      ...describeSigns(tool, given, isWhole, guide),
      ...ways,
      ...(state.place === undefined ? [] : describeHelp(state.place, guide, world.today)),
      ...describeEnd(tool, guide, world.today),
      ...(state.place === undefined ? [paragraph(t('questions.where'))] : []),
    ],
    actions: [
      ...(state.place === undefined ? inRows(places, 2) : []),
      ...links.map(({ to, title }) => [action(state, title, { scene: sceneOf(to) })]),
      [toolAction(state, tool, guide, back, t('questions.back')), toolAction(state, tool, guide, '', t('tools.again'))],
      [homeAction(state, guide)],
    ],
    page: hrefOf(`tool:${tool}`, bundle),
  };
}

/** All questions to read, each with the answer that is a sign and why; then what to ask for, what never to give, what to keep. */
function describePaper(id: QuestionnaireId, guide: Guide): readonly Block[] {
  const { t } = guide;
  const questionnaire = questionnaireOf(id, guide);
  if (!questionnaire) return [];
  const { questions } = questionnaire;
  const signs = questions.flatMap(({ sign }) => (sign ? [sign] : []));
  return [
    {
      kind: 'list',
      items: questions.flatMap((question) => {
        const { sign } = question;
        if (!sign) return [];
        const answers = answersOf(question, guide).filter(({ letter }) => sign.letters.includes(letter));
        const which = t('questions.sign-if', { answers: answers.map(({ label }) => `«${label}»`).join(', ') });
        const about = describeCondition(question, questions);
        return [
          [
            ...(about === '' ? [] : [{ kind: 'text' as const, text: `${about}: ` }]),
            { kind: 'strong', text: question.ask },
            { kind: 'text', text: ` – ${which}. ${sign.why}` },
          ],
        ];
      }),
    },
    ...titled(
      t('questions.write'),
      signs.flatMap(({ write }) => write ?? []),
    ),
    ...titled(
      t('questions.never'),
      signs.flatMap(({ never }) => never ?? []),
    ),
    // Paper does not know the day.
    ...describeEnd(id, guide, ''),
    ...describeSources(id, questions, guide),
  ];
}

/**
 * After which choices a question is asked, in words: "An agency or company". A condition that names more choices than it
 * leaves out is not told: whoever reads may ask more than needed.
 */
function describeCondition({ when }: Question, questions: readonly Question[]): string {
  return Object.entries(when)
    .flatMap(([id, letters]) => {
      const choices = questions.find((question) => question.id === id)?.choices ?? [];
      const named = choices.filter(({ letter }) => letters.includes(letter)).map(({ label }) => label);
      return named.length > choices.length / 2 ? [] : [named.join(', ')];
    })
    .join('; ');
}
