import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile } from '#content/compile/compile.ts';
import { type Problem, renderProblem } from '#content/compile/problem.ts';
import { locales } from '#content/index.ts';
import { additions, examples, pages, place, texts, words } from './test-content.ts';

export const project = join(import.meta.dirname, '../..');

/** A copy of seeds, pages and strings that a test may spoil. */
export type Copy = {
  readonly root: string;
  readonly read: (file: string) => string;
  readonly write: (file: string, text: string) => void;
  /** Replaces words that stand in the file exactly once. */
  readonly swap: (file: string, old: string, fresh: string) => void;
  readonly rename: (file: string, name: string) => void;
  readonly remove: (file: string) => void;
  /** The number of the only line, or of the last one, that holds these words. */
  readonly lineOf: (file: string, words: string, which?: 'only' | 'last') => number;
};

/**
 * Makes a copy with the content of `test-content.ts` in it, hands it over and removes it. The rows and pages of the guide
 * are left out, which is thirty times faster, unless `whole` is asked for.
 */
export function withFolder<T>(use: (copy: Copy) => T, whole: 'whole' | 'small' = 'small'): T {
  const root = mkdtempSync(join(tmpdir(), 'hamroh-content-'));
  try {
    const copy = makeCopy(root);
    for (const folder of whole === 'whole' ? ['seeds', 'content/pages', 'content/room', 'content/strings'] : ['content/strings'])
      cpSync(join(project, folder), join(root, folder), { recursive: true });
    if (whole === 'small') writeEmptySeeds(copy);
    for (const [file, text] of Object.entries(additions)) copy.write(file, copy.read(file) + text);
    for (const [file, text] of Object.entries(pages)) copy.write(file, text);
    for (const [file, area] of Object.entries(texts))
      copy.write(file, `${JSON.stringify({ ...(JSON.parse(copy.read(file)) as object), 'test-area': area }, undefined, 2)}\n`);
    return use(copy);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** All files of `seeds/`, but empty: tables keep their first line, and there is one country. */
function writeEmptySeeds(copy: Copy): void {
  for (const name of readdirSync(join(project, 'seeds'), { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.csv'))
      copy.write(`seeds/${name}`, readFileSync(join(project, 'seeds', name), 'utf8').replace(/(?<=\n)[\s\S]*/, ''));
    if (name.endsWith('.yaml')) copy.write(`seeds/${name}`, '');
  }
  mkdirSync(join(copy.root, 'content/room'), { recursive: true });
  copy.write('seeds/places.yaml', place);
  for (const locale of locales) copy.write(`seeds/words/${locale}.yaml`, words);
  copy.write('seeds/words/danger.csv', copy.read('seeds/words/danger.csv') + examples);
}

export type Spoilt = { readonly problems: readonly Problem[]; readonly sentences: readonly string[] };

/** Applies mutations to a copy and compiles it; what comes back is what the compiler had to say. */
export function withCopy(...mutations: readonly ((copy: Copy) => void)[]): Spoilt {
  return withFolder((copy) => {
    for (const mutate of mutations) mutate(copy);
    return compileCopy(copy);
  });
}

export function compileCopy(copy: Copy): Spoilt {
  const compiled = compile(copy.root);
  const problems = compiled.kind === 'ok' ? [] : compiled.problems;
  return { problems, sentences: problems.map(renderProblem) };
}

function makeCopy(root: string): Copy {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  return {
    root,
    read,
    write,
    swap: (file, old, fresh) => {
      const parts = read(file).split(old);
      if (parts.length !== 2) throw new Error(`"${old}" stands ${parts.length - 1} times in ${file}; a mutation needs it once`);
      write(file, parts.join(fresh));
    },
    rename: (file, name) => renameSync(join(root, file), join(root, dirname(file), name)),
    remove: (file) => rmSync(join(root, file), { recursive: true }),
    lineOf: (file, words, which = 'only') => {
      const lines = read(file).split('\n');
      const found = lines.flatMap((line, index) => (line.includes(words) ? [index + 1] : []));
      if (found.length === 0 || (which === 'only' && found.length > 1))
        throw new Error(`"${words}" is on ${found.length} lines of ${file}`);
      return found.at(-1) ?? 0;
    },
  };
}
