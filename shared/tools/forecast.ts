/** What a journey costs and brings, in one currency: the person's own numbers. */
export type Plan = {
  /** Spent before the first pay: tickets, papers, lodging, whoever is paid. */
  readonly costs: number;
  /** How much of it, or more, is borrowed. */
  readonly borrowed: number;
  /** What the lender takes, in percent a month. */
  readonly interest: number;
  /** Pay a month, and what living there costs a month. */
  readonly pay: number;
  readonly living: number;
};

/** What follows. `months` is missing when costs and debt never come back. */
export type Forecast = {
  /** What is left of a month's pay after living. */
  readonly left: number;
  /** Months until debt and own costs are covered. */
  readonly months?: number;
  /** What the debt costs above what was borrowed, until it is paid back. */
  readonly interestPaid: number;
  /** What is in hand after twelve months, debt and own costs taken off; below zero when something is still owed. */
  readonly afterYear: number;
};

/** Nobody plans for longer; a debt that is not paid back by then counts as never. */
const mostMonths = 600;

/**
 * Month by month: interest is added to the debt, then all that is left of the pay goes into the debt, and after it is
 * paid back, into the own costs.
 * @example forecast({ costs: 1000, borrowed: 0, interest: 0, pay: 600, living: 400 }).months // 5
 */
export function forecast({ costs, borrowed, interest, pay, living }: Plan): Forecast {
  const left = pay - living;
  const own = Math.max(costs - borrowed, 0);
  let debt = borrowed;
  let inHand = -own;
  let interestPaid = 0;
  let afterYear = 0;
  let months: number | undefined = borrowed === 0 && own === 0 ? 0 : undefined;
  for (let month = 1; month <= mostMonths && (months === undefined || month <= 12); month++) {
    const added = (debt * interest) / 100;
    interestPaid += added;
    const rest = left - debt - added;
    debt = Math.max(-rest, 0);
    inHand += Math.max(rest, 0);
    if (month === 12) afterYear = inHand - debt;
    if (months === undefined && debt === 0 && inHand >= 0) months = month;
    if (debt > 0 && left <= (debt * interest) / 100 && month >= 12) break;
  }
  return { left, ...(months === undefined ? {} : { months }), interestPaid, afterYear };
}
