/**
 * How much each kind of evidence counts in a search. The numbers were found by trying on the questions of
 * tests/search/questions.csv that are marked `tune`; `npm run bench:search` shows what they do on the others.
 */
export const weights = {
  /** A word found in a title or alias, in the summary, in the text. */
  names: 0.75,
  summary: 0.6,
  body: 0.24,
  /** A question that says a whole name and nothing else. */
  phrase: 1.17,
  /** Besides, a question that is the shown name, or another name; and that is with fillers or without, as the name is. */
  title: 1.3,
  exact: 0.6,
  asSaid: 0.3,
  /** A word of the same meaning, a misspelt one, the beginning of a longer one. */
  same: 0.6,
  near: 0.75,
  beginning: 0.8,
  /** A filler («чӣ тавр») counts so much of another word as rare; a word nobody knows like a fairly rare one. */
  filler: 0.065,
  unknown: 1.6,
  /** What a page about no country keeps when the question names one; what belongs to the country gains; the country itself. */
  elsewhere: 0.56,
  granted: 0.6,
  there: 0.22,
  country: 0.57,
  /** What belongs to the country the person has chosen, and what belongs to another. */
  chosen: 0.08,
  notChosen: -0.4,
  /** Pages come before single facts when both answer as well. */
  topic: -0.04,
  contact: -0.15,
  rule: -0.05,
};
