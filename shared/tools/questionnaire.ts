import type { Question, Questionnaire } from '#content/index.ts';

/** The letters for yes, no and "I do not know", in the order in which they are offered. */
export const plainLetters = ['y', 'n', 'u'] as const;

/** A question and the letter of its answer. */
export type Given = { readonly question: Question; readonly letter: string };

/** How far somebody is: what was answered, what is asked next (nothing at the end), and how many questions it can become. */
export type Progress = { readonly given: readonly Given[]; readonly next?: Question; readonly most: number };

/**
 * From answers to the next question that applies. The answers are a letter for each question that was asked, in order;
 * what comes after a letter that its question does not know is left out, and so is what comes after the end.
 * @example follow(questionnaire, 'yn').next?.id // the third question
 */
export function follow({ questions }: Pick<Questionnaire, 'questions'>, answers: string): Progress {
  const given: Given[] = [];
  for (const [index, question] of questions.entries()) {
    if (!applies(question, given)) continue;
    const letter = answers.charAt(given.length);
    if (!lettersOf(question).includes(letter))
      return { given, next: question, most: given.length + longest(questions.slice(index), given) };
    given.push({ question, letter });
  }
  return { given, most: given.length };
}

/** The answers as letters, to go on from: `ynu`. */
export function lettersGiven(given: readonly Given[]): string {
  return given.map(({ letter }) => letter).join('');
}

/** The letters a question knows. */
export function lettersOf({ choices }: Pick<Question, 'choices'>): readonly string[] {
  return choices.length === 0 ? plainLetters : choices.map(({ letter }) => letter);
}

/** The questions whose answer is a warning sign. No count and no weight: each stands for itself. */
export function signsIn(given: readonly Given[]): readonly Question[] {
  return given.filter(({ question, letter }) => question.sign?.letters.includes(letter)).map(({ question }) => question);
}

/** The country that was chosen, if one was asked about. */
export function placeIn(given: readonly Given[]): string | undefined {
  return given.flatMap(({ question, letter }) => question.choices.filter((choice) => choice.letter === letter)).find(({ place }) => place)
    ?.place;
}

function applies({ when }: Question, given: readonly Given[]): boolean {
  return Object.entries(when).every(([id, letters]) =>
    given.some(({ question, letter }) => question.id === id && letters.includes(letter)),
  );
}

/** The most questions that can still come. */
function longest(questions: readonly Question[], given: readonly Given[]): number {
  const index = questions.findIndex((question) => applies(question, given));
  const question = questions[index];
  if (question === undefined) return 0;
  const rest = questions.slice(index + 1);
  // Answers after which the same questions come are tried once: all ways would be hundreds.
  const whatComes = (letter: string) => rest.map(({ when }) => when[question.id]?.includes(letter)).join();
  const letters = new Map(lettersOf(question).map((letter) => [whatComes(letter), letter])).values();
  return 1 + Math.max(...[...letters].map((letter) => longest(rest, [...given, { question, letter }])));
}
