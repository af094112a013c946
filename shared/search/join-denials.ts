/** Folded words that deny («не», "never"), and those that may stand between one and what it denies («ещё», "been"); one a line. */
export type Denials = { readonly not?: string; readonly between?: string };

const mostBetween = 2;

/**
 * Joins what denies with what is denied, which then begins with "!": «не платят» and «платят» are different words.
 * @example makeJoinDenials({ not: 'ne', between: 'nam' })(['ne', 'nam', 'plat']) // ["!plat"]
 */
export function makeJoinDenials({ not = '', between = '' }: Denials): (tokens: readonly string[]) => readonly string[] {
  const [denying, standing] = [new Set(not.split('\n')), new Set(between.split('\n'))];
  return (tokens) => {
    const words: string[] = [];
    let left: number | undefined;
    for (const token of tokens) {
      if (denying.has(token)) left = mostBetween;
      else if (left !== undefined && left > 0 && standing.has(token)) left -= 1;
      else {
        words.push(left === undefined ? token : `!${token}`);
        left = undefined;
      }
    }
    return words;
  };
}
