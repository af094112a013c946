/**
 * Whole numbers from 0 up as text that stands in JSON as it is and that gzip presses well: one sign for each number
 * below 80, which most are; a sign of 80 or more comes before and adds its multiple of 80.
 * @example unpackNumbers(packNumbers([3, 0, 1200])) // [3, 0, 1200]
 */
export function packNumbers(numbers: readonly number[]): string {
  return numbers
    .map((number) => {
      let [rest, text] = [number, ''];
      while (rest >= base) {
        const times = Math.min(Math.floor(rest / base), mostTimes);
        text += toSign(base + times - 1);
        rest -= times * base;
      }
      return text + toSign(rest);
    })
    .join('');
}

/** The numbers that `packNumbers` wrote. */
export function unpackNumbers(text: string): readonly number[] {
  const numbers: number[] = [];
  let more = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = fromSign(text.charCodeAt(at));
    if (value >= base) more += (value - base + 1) * base;
    else {
      numbers.push(more + value);
      more = 0;
    }
  }
  return numbers;
}

const base = 80;
const mostTimes = 11;

/** Signs from # to ~ but the backslash, which JSON would double; blank and ! are left to separate. */
const [firstSign, backslash] = [35, 92];

function toSign(value: number): string {
  return String.fromCharCode(value + firstSign + (value + firstSign >= backslash ? 1 : 0));
}

function fromSign(code: number): number {
  return code - firstSign - (code > backslash ? 1 : 0);
}
