/** A field of a sheet that is folded to a booklet: its page in the booklet, and whether it is printed upside down. */
export type Field = { readonly page: number; readonly isTurned: boolean };

/**
 * Where the eight small pages stand on one side of a sheet that lies across, from the upper left to the lower right.
 * The sheet is folded lengthwise with the print outside, cut along the middle of that fold, and pushed together: then 2–3,
 * 4–5 and 6–7 lie opposite each other, and 8 and 1 are outside.
 */
export const foldedOrder: readonly Field[] = [
  ...[7, 6, 5, 4].map((page) => ({ page, isTurned: true })),
  ...[8, 1, 2, 3].map((page) => ({ page, isTurned: false })),
];
