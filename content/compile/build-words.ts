import type { DangerWeights, WordsEntry } from '../schema/bundle-words.ts';
import { intents, type Locale } from '../schema/lists.ts';
import type { Rows } from './read-rows.ts';

/** Names are those of the language; what signals danger is the same in all, since people mix languages when in trouble. */
export function buildWords(rows: Rows, locale: Locale, danger: DangerWeights): WordsEntry {
  const all = rows.words.map(({ value }) => value);
  const own = rows.words.find((entry) => entry.locale === locale)?.value;
  const together = (key: 'groups' | 'same') => {
    const names = [...new Set(all.flatMap((words) => Object.keys(words[key])))].toSorted();
    return Object.fromEntries(names.map((name) => [name, [...new Set(all.flatMap((words) => words[key][name] ?? []))]]));
  };
  return {
    groups: together('groups'),
    same: together('same'),
    fillers: [...new Set(all.flatMap((words) => words.fillers))],
    talk: { greetings: all.flatMap((words) => words.greetings), where: all.flatMap((words) => words.where) },
    aliases: Object.fromEntries(own?.aliases.map((alias) => [alias.for, alias.words]) ?? []),
    danger,
    intents: intents.flatMap((intent) => {
      const same = all.flatMap((words) => words.intents.filter((entry) => entry.intent === intent));
      const [first] = same;
      return first === undefined
        ? []
        : [
            {
              intent,
              opens: first.opens,
              phrases: [...new Set(same.flatMap((entry) => entry.phrases))],
            },
          ];
    }),
  };
}
