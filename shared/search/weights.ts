/**
 * How much each kind of evidence counts in a search. The numbers were found by trying on the questions of
 * tests/search/questions.csv that are marked `tune`; `npm run bench:search` shows what they do on the others.
 */
export const weights = {
  /** A word said in an alias, in the title besides, in the summary, in the text; so many such words are enough to be half sure. */
  said: 0.5,
  title: 0.5,
  summary: 0.75,
  body: 0.12,
  enough: 0.6,
  /** A question that says a whole name and nothing else. */
  phrase: 0.4,
  /** Besides, a question that is the shown name, or another name; and that is with fillers or without, as the name is. */
  shown: 1.3,
  exact: 0.6,
  asSaid: 0.3,
  /** Another reading of Latin letters, a word of the same meaning, a misspelt one, the beginning of a longer one; of a known word. */
  reading: 0.9,
  same: 0.56,
  near: 0.75,
  beginning: 0.51,
  goingOn: 0.6,
  /** A filler («чӣ тавр») counts so much of another word as rare; a word nobody knows like a fairly rare one. */
  filler: 0.065,
  unknown: 2.5,
  /** What a page about no country keeps when the question names one; what belongs to the country gains; the country itself. */
  elsewhere: 0.41,
  granted: 0.6,
  there: 0.275,
  country: 0.4,
  /** What belongs to the country the person has chosen, and what belongs to another. */
  chosen: 0.08,
  notChosen: -0.4,
  /** Pages come before single facts when both answer as well. */
  topic: -0.04,
  contact: -0.05,
  rule: -0.05,
};
