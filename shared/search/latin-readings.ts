import { tokensOf } from './fold.ts';

/** Letters that people use for two sounds when they type in Latin letters: j is ҷ or й, c is к or ц, x is х or кс. */
const otherSounds: readonly (readonly [letter: RegExp, sound: string])[] = [
  [/j/g, 'y'],
  [/c(?!h)/g, 's'],
  [/x/g, 'ks'],
];

/**
 * What a word typed in Latin letters may be besides what `fold` reads it as: other folded words.
 * @example latinReadings('skoraja') // tokensOf('скорая')
 * @example latinReadings('скорая') // []
 */
export function latinReadings(written: string): readonly string[] {
  let readings = [written.toLowerCase()];
  for (const [letter, sound] of otherSounds)
    readings = readings.flatMap((reading) => [...new Set([reading, reading.replaceAll(letter, sound)])]);
  return [...new Set(readings.slice(1).flatMap(tokensOf))];
}
