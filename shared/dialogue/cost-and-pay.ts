import { formatAmount } from '#shared/format/format-amount.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { hrefOf } from '#shared/links/href.ts';
import { forecast, type Plan } from '#shared/tools/forecast.ts';
import { parseAmounts } from '#shared/tools/parse-amounts.ts';
import { type Block, heading, note, paragraph } from './block.ts';
import type { Guide } from './guide.ts';
import { homeAction } from './home-action.ts';
import { action, type Reply } from './reply.ts';
import { askFor, type Tool, type ToolTurn, toolAction } from './tool.ts';

/** The numbers in the order in which they are asked for. */
export const planFields = ['costs', 'borrowed', 'interest', 'pay', 'living'] as const;

/** Pay is often lower than promised: what if a third is missing. */
const lessPay = 2 / 3;

/** Cost and pay: five numbers of the person's own, and when the journey has paid for itself. */
export const costAndPay: Tool = {
  answer: (at, turn) => (at === '' ? [introduce(turn), askFor('cost-and-pay', turn.guide)] : undefined),
  read: (text, _, turn) => {
    if (!/\d/.test(text)) return undefined;
    const amounts = parseAmounts(text);
    const plan = toPlan(amounts);
    if (plan === undefined) return [refuse(amounts.length, turn), askFor('cost-and-pay', turn.guide)];
    const { state, guide } = turn;
    return [
      {
        blocks: [heading(guide.t('tool.cost-and-pay.result')), ...describeForecast(plan, guide.t)],
        actions: [
          [toolAction(state, 'cost-and-pay', guide, '', guide.t('tools.again'))],
          [action(state, titleOf('fees', guide), { scene: { kind: 'topic', id: 'fees' } })],
          [homeAction(state, guide)],
        ],
        page: hrefOf('tool:cost-and-pay', guide.bundle),
      },
    ];
  },
  paper: ({ t }) => [
    { kind: 'steps', items: [1, 2, 3, 4, 5].map((step) => [{ kind: 'text', text: t(`tool.cost-and-pay.paper-${step}`) }]) },
  ],
};

/** What follows from a plan, in sentences; the page shows the same. */
export function describeForecast(plan: Plan, t: Translate): readonly Block[] {
  const { left, months, interestPaid, afterYear } = forecast(plan);
  const poorer = forecast({ ...plan, pay: plan.pay * lessPay });
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}) => t(`tool.cost-and-pay.${key}`, values);
  const inMonths = (count: number | undefined) => (count === undefined ? say('never') : say('months', { count }));
  return [
    paragraph(say('left', { amount: formatAmount(left) })),
    paragraph(inMonths(months)),
    ...(plan.borrowed > 0 && months !== undefined ? [paragraph(say('interest-paid', { amount: formatAmount(interestPaid) }))] : []),
    ...(plan.borrowed > 0 && months === undefined ? [note(say('debt-grows'))] : []),
    paragraph(say(afterYear < 0 ? 'year-owed' : 'year', { amount: formatAmount(Math.abs(afterYear)) })),
    paragraph(`${say('if-less')} ${inMonths(poorer.months)}`),
    note(say('own-numbers')),
  ];
}

function toPlan(amounts: readonly (number | undefined)[]): Plan | undefined {
  const [costs, borrowed, interest, pay, living, ...rest] = amounts;
  if (costs === undefined || borrowed === undefined || interest === undefined || pay === undefined || living === undefined)
    return undefined;
  return rest.length > 0 ? undefined : { costs, borrowed, interest, pay, living };
}

function introduce({ state, guide }: ToolTurn): Reply {
  const { t, bundle } = guide;
  return {
    blocks: [heading(t('tool.cost-and-pay.title')), paragraph(t('tool.cost-and-pay.summary')), paragraph(t('tools.nothing-kept'))],
    actions: [[action(state, t('nav.tools'), { scene: { kind: 'tools' } }), homeAction(state, guide)]],
    page: hrefOf('tool:cost-and-pay', bundle),
  };
}

function refuse(count: number, { guide, state }: ToolTurn): Reply {
  return {
    blocks: [note(guide.t('tool.cost-and-pay.refused', { wanted: planFields.length, found: count }))],
    actions: [[homeAction(state, guide)]],
    page: hrefOf('tool:cost-and-pay', guide.bundle),
  };
}

function titleOf(topic: string, { bundle }: Guide): string {
  return bundle.topics.find(({ id }) => id === topic)?.title ?? topic;
}
