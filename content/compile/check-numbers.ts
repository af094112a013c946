/** Numbers of a text as bare digits, in sorted order: "10 000 р. аз 1.01.2026" → ["1.01.2026", "10000"]. Spaces inside a number do not count. */
export function numbersIn(text: string): string[] {
  return (text.replaceAll(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '').match(/\d+(?:[.,:/]\d+)*/g) ?? []).toSorted();
}

/** Telephone numbers written out in a text, as digits: "+971 4 394-58-14" → ["97143945814"]. */
export function phonesIn(text: string): string[] {
  const found = text.match(/\+\d[\d ()-]{6,18}\d|\b8[ -]?\(?\d{3}\)?[ -]\d{2,3}[ -]\d{2}[ -]?\d{2}\b|\b\d{3}[ -]\d{2}[ -]\d{2}\b/g) ?? [];
  return found.map((phone) => phone.replaceAll(/\D/g, ''));
}
