import { describe, expect, test } from 'vitest';
import { askAgainAfter } from '#site/edition/ask-again-after.ts';
import { encode } from '#site/edition/encode.ts';
import { shrink } from '#site/edition/shrink.ts';
import { wrap } from '#site/edition/wrap.ts';
import { encodeBack, inLetters } from '../read-edition.ts';

describe('letters of one byte', () => {
  const decode = (html: string) => encodeBack(inLetters(encode(html)));

  test('are the same letters again, also those that the alphabet lacks and those before a digit', () => {
    const text = 'Ҳуҷҷат ғӣқӯ 12 ҳ7 ҳ; жёЁ – «» № مرحبا 😀 &amp;';
    expect(decode(text)).toBe(text);
  });

  test('are refused in a script, where a number is no letter', () => {
    expect(() => encode('<script>var a="ҳ"</script>')).toThrow(/script.*ASCII/);
    expect(() => encode('<style>a:before{content:"ҳ"}</style>')).toThrow(/style.*ASCII/);
  });
});

describe('shrinking', () => {
  test('keeps what is read and where it leads', () => {
    const before =
      '<section><p class="small"><span>a</span> <a href="#topic-x">b</a></p><p class="lead">c</p></section><ul class="plain"><li>d</li><li>e</li></ul>';
    expect(shrink(before)).toBe('<p class=s>a <a href=#topic-x>b</a><p>c<ul class=p><li>d<li>e</ul>');
  });

  test('keeps the end of an element that has a name', () => {
    expect(shrink('<section id="a"><section><p>x</p></section></section>')).toBe('<section id=a><p>x</section>');
  });
});

test.each([
  ['2026-11-21', '2027-05-21'],
  ['2026-08-31', '2027-02-28'],
  ['2027-08-31', '2028-02-29'],
  ['2026-06-30', '2026-12-30'],
])('an edition of %s is handed on until %s', (day, after) => {
  expect(askAgainAfter(day)).toBe(after);
});

test('lines break at spaces, hang where they should, and cut what is too long', () => {
  expect(wrap('aaa '.repeat(30)).every((line) => line.length <= 78)).toBe(true);
  expect(
    wrap(`- ${'word '.repeat(30)}`, 2)
      .slice(1)
      .every((line) => line.startsWith('  word')),
  ).toBe(true);
  const long = wrap(`x ${'y'.repeat(200)}`, 2);
  expect(long.every((line) => line.length <= 78)).toBe(true);
  expect(long.join('').replaceAll(' ', '')).toBe(`x${'y'.repeat(200)}`);
});
