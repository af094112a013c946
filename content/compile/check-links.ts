import { brokenIds } from './broken.ts';
import { isClosed } from './calls-to.ts';
import { knownRefs } from './known-refs.ts';
import type { Problem } from './problem.ts';
import type { Page } from './read-pages.ts';
import type { Rows } from './read-rows.ts';

/** Links in pages lead to things of the guide; a link that shows a number shows one of the contact it leads to. */
export function checkLinks(rows: Rows, pages: readonly Page[], problems: Problem[]): void {
  const refs = knownRefs(rows);
  const broken = brokenIds(rows.broken);
  const numbers = numbersOfContacts(rows);
  for (const page of pages) {
    for (const { to, text, line } of page.refs) {
      const report = (what: string, expected: string, found: string, fix: string) =>
        problems.push({ file: page.file, line, field: 'link', what, expected, found: `"${found}"`, fix });
      if (!refs.has(to) && !broken.has(to.replace(/^[a-z]+:/, '')))
        report('this points to something that is not there', 'something of the guide', to, 'correct the name or remove the link');
      const shown = numbers.get(to);
      if (shown && /^[+(\d][\d +()-]*$/.test(text) && !shown.has(toDigits(text)))
        report(
          `this is no number of ${to} that works`,
          [...shown].join(', ') || 'no number',
          text,
          'correct the number or lead to its contact',
        );
    }
  }
}

/** The digits of all numbers of each contact that were not found closed, as people read them and as they are rung from abroad. */
function numbersOfContacts(rows: Rows): ReadonlyMap<string, ReadonlySet<string>> {
  const contacts = [
    ...rows.services.map(({ value }) => ({ ref: `service:${value.id}`, value })),
    ...rows.missions.map(({ value }) => ({ ref: `mission:${value.id}`, value })),
  ];
  return new Map(
    contacts.map(({ ref, value }) => {
      const open = value.numbers.filter((phone) => !isClosed(phone, value.country, rows));
      return [ref, new Set(open.flatMap(({ dial, e164 }) => [dial, e164 ?? dial]).map(toDigits))];
    }),
  );
}

function toDigits(number: string): string {
  return number.replaceAll(/\D/g, '');
}
