/**
 * A row that could not be read is one mistake, told once. What points to it is right, so the ids and telephone numbers
 * in its text count as known for all other checks.
 */

/** Ids in the text of broken rows: `- id: ru-emergency` → "ru-emergency". */
export function brokenIds(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => [...text.matchAll(/^[ -]*["']?id["']?: *["']?([A-Za-z0-9-]+)/gm)].map((match) => match[1] ?? '')));
}

/** Numbers in the text of broken rows as they are written: `dial: "(812) 576-28-67"` → "(812) 576-28-67". */
export function brokenNumbers(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => [...text.matchAll(/\b(?:dial|e164): *["']?([+\d][\d ()-]*|\([\d ()-]*)/g)].map((match) => match[1] ?? ''));
}
