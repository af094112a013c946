/**
 * `npm run bench:danger`: how well danger is heard in examples that were not learned from (five times four fifths are
 * learned, the last fifth is asked; variants of one sentence stay together), and in the parts `tune` and `develop` of the
 * exam. For choosing features and limits: so nobody needs the part `measure` for it. `-- --exam` leaves out the examples.
 */
import { readBundle } from '#content/compile/read-bundle.ts';
import { type PackedDanger, packDanger } from '#shared/search/pack-words.ts';
import { makeWeighMessage, type Weighed } from '#shared/search/weigh-message.ts';
import { type Part, readMessages } from '#tests/search/read-sets.ts';
import { groupAlike } from './group-alike.ts';
import { type Example, learnFrom, readExamples } from './learn-danger.ts';

type Answer = Weighed & { readonly message: string; readonly wanted: readonly number[] };

const folds = 5;
const thresholds = [-1, -0.5, -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.5, 1, 1.5];

const packed = packDanger(readBundle('tg'));
const examples = readExamples();
const names = packed.intents.map(({ intent }) => intent);
const started = performance.now();

function weighWith(learned: readonly Example[]): ReturnType<typeof makeWeighMessage> {
  const danger: PackedDanger = { ...packed, ...learnFrom(learned) };
  return makeWeighMessage(danger);
}

function crossValidated(): readonly Answer[] {
  const rows = examples.filter(({ share }) => share === 1);
  const groups = groupAlike(rows.map(({ message }) => message));
  const foldOf = new Map(rows.map((row, index) => [row, (groups[index] ?? 0) % folds]));
  return Array.from({ length: folds }, (_, fold) => {
    const weigh = weighWith(examples.filter((example) => foldOf.get(example) !== fold));
    return rows
      .filter((row) => foldOf.get(row) === fold)
      .map(({ kind, message }): Answer => ({ ...weigh(message), message, wanted: kind < 0 ? [] : [kind] }));
  }).flat();
}

function examined(weigh: ReturnType<typeof makeWeighMessage>, asked: Part): readonly Answer[] {
  return readMessages()
    .filter(({ part }) => part === asked)
    .map(({ intent, also, message }) => ({
      ...weigh(message),
      message,
      wanted: [intent, ...also].map((name) => names.findIndex((known) => known === name)).filter((kind) => kind >= 0),
    }));
}

const share = (some: number, of: number) => (of === 0 ? '–' : `${((100 * some) / of).toFixed(1)} %`);

function curve(answers: readonly Answer[]): string {
  const danger = answers.filter(({ wanted }) => wanted.length > 0);
  const calm = answers.filter(({ wanted }) => wanted.length === 0);
  const isRight = ({ kind, wanted }: Answer) => wanted.includes(kind);
  return [
    `${danger.length} of danger, ${calm.length} of none; which danger is right for ${share(danger.filter(isRight).length, danger.length)} of all`,
    'more than  heard   rightly named  false alarms',
    ...thresholds.map((threshold) => {
      const heard = danger.filter(({ surplus }) => surplus > threshold);
      const alarms = calm.filter(({ surplus }) => surplus > threshold);
      return [
        String(threshold).padEnd(9),
        share(heard.length, danger.length),
        share(heard.filter(isRight).length, danger.length),
        share(alarms.length, calm.length),
      ].join('  ');
    }),
  ].join('\n');
}

function sliced(answers: readonly Answer[], least: number): string {
  const slices: readonly (readonly [name: string, within: (answer: Answer) => boolean])[] = [
    ['Tajik letters', ({ message }) => /[ғқҳҷӣӯ]/i.test(message)],
    ['Cyrillic letters', ({ message }) => /[а-я]/i.test(message) && !/[ғқҳҷӣӯ]/i.test(message)],
    ['Latin letters', ({ message }) => !/[а-я]/i.test(message)],
    ['short', ({ message }) => message.length < 60],
    ['long', ({ message }) => message.length >= 120],
    ...names.map((name, kind): (typeof slices)[number] => [name, ({ wanted }) => wanted.includes(kind)]),
  ];
  return slices
    .map(([name, within]) => {
      const own = answers.filter(within);
      const danger = own.filter(({ wanted }) => wanted.length > 0);
      const calm = own.filter(({ wanted }) => wanted.length === 0);
      const heard = (some: readonly Answer[]) => some.filter(({ surplus }) => surplus > least).length;
      const right = danger.filter(({ kind, wanted, surplus }) => surplus > least && wanted.includes(kind)).length;
      return `${name.padEnd(22)} heard ${share(heard(danger), danger.length)}, rightly ${share(right, danger.length)}, false ${share(heard(calm), calm.length)}`;
    })
    .join('\n');
}

if (!process.argv.includes('--exam')) {
  const answers = crossValidated();
  console.log(`Examples that were not learned from:\n${curve(answers)}\n\n${sliced(answers, packed.alarm.least)}\n`);
}
const weigh = weighWith(examples);
for (const part of ['tune', 'develop'] as const)
  console.log(`The part ${part}, with everything learned:\n${curve(examined(weigh, part))}\n`);
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`);
