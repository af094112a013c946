/**
 * `npm run calls`: the numbers to ring, most important and stalest first. Text, or `--csv FILE.csv` or
 * `--xlsx FILE.xlsx` to fill in and give to `npm run calls:import`, or `--page FILE` to print; `--locale tg`, `--place AE`, `--most 30`;
 * `--words FILE` puts first what readers doubt (`npm run words:export`).
 */
import { parseArgs } from 'node:util';
import { readBundle } from '#content/compile/read-bundle.ts';
import { callsToMake } from '#shared/trust/calls-to-make.ts';
import { readDay } from './read-day.ts';
import { parseLocale, readTexts } from './read-texts.ts';
import { readWords } from './read-words.ts';
import { callChoices, renderCallsPage, renderCallsText, toCallTable } from './render-calls.ts';
import { run } from './run.ts';
import { writeFile, writeTable } from './tables/write-table.ts';
import { toCallLines } from './to-call-lines.ts';

run(() => {
  const { values } = parseArgs({
    options: {
      locale: { type: 'string', default: 'ru' },
      place: { type: 'string' },
      most: { type: 'string', default: '1000' },
      csv: { type: 'string' },
      xlsx: { type: 'string' },
      page: { type: 'string' },
      words: { type: 'string' },
    },
  });
  const locale = parseLocale(values.locale);
  const bundle = readBundle(locale);
  const most = Number(values.most);
  if (!Number.isInteger(most) || most < 1) throw new Error(`--most takes a number such as 30, not "${values.most}".`);
  if (values.place !== undefined && !bundle.places.some(({ id }) => id === values.place))
    throw new Error(`--place takes a country of the guide such as AE, not "${values.place}".`);
  const t = readTexts(locale);
  const calls = callsToMake(bundle, readDay(), values.words === undefined ? [] : readWords(values.words)).filter(
    ({ contact }) => (values.place ?? contact.country) === contact.country,
  );
  const lines = toCallLines(calls.slice(0, most), bundle, t, new Date());
  for (const file of [values.csv, values.xlsx]) if (file !== undefined) writeTable(file, toCallTable(lines), callChoices);
  if (values.page !== undefined) writeFile(values.page, renderCallsPage(lines, locale, t));
  const written = [values.csv, values.xlsx, values.page].filter((file) => file !== undefined);
  console.log(written.length === 0 ? renderCallsText(lines, t) : `${lines.length} numbers to ring are in ${written.join(', ')}.`);
  return 0;
});
