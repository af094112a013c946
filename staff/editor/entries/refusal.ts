/** Why nothing was written: a key of `editor.refused` in the staff's words, and what stands in the sentence. */
export class Refusal extends Error {
  readonly key: string;
  readonly about: Readonly<Record<string, string | number>>;

  constructor(key: string, about: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.key = key;
    this.about = about;
  }
}
