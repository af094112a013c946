import lighthouse from 'lighthouse';

/** Pages that Lighthouse looks at, one of each kind. */
export const lighthouseKinds = {
  home: '/tg/',
  help: '/tg/help/',
  topic: '/tg/topics/not-paid/',
  country: '/tg/places/ru/',
  search: '/tg/search/',
} as const;

/** The categories of Lighthouse and what a page got in each, out of 100; and the audits that took points away. */
export type Scores = { readonly points: Readonly<Record<string, number>>; readonly lost: readonly string[] };

/**
 * Has Lighthouse look at a page as on a phone.
 * @param port of the debugger of a running Chromium
 * @throws {Error} when Lighthouse could not look at it
 */
export async function runLighthouse(url: string, port: number, categories: readonly string[]): Promise<Scores> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...categories],
    output: 'json',
    logLevel: 'silent',
    disableFullPageScreenshot: true,
  });
  if (!result || result.lhr.runtimeError) throw new Error(`Lighthouse could not look at ${url}: ${result?.lhr.runtimeError?.message}`);
  const { lhr } = result;
  const refs = Object.values(lhr.categories).flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0));
  const lost = refs.flatMap(({ id }) => {
    const { score, title, displayValue = '', details } = lhr.audits[id] ?? { score: null, title: id };
    return score === null || score >= 1 ? [] : [`${id} ${score} (${title} ${displayValue}) ${JSON.stringify(details)?.slice(0, 600)}`];
  });
  const points = Object.entries(lhr.categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)] as const);
  return { points: Object.fromEntries(points), lost };
}
