import { describe, expect, test } from 'vitest';
import { foldedOrder } from '#shared/room/folded-order.ts';

/** Where a page of the booklet stands on the sheet: column from the left, row from above. */
function placeOf(page: number) {
  const index = foldedOrder.findIndex((field) => field.page === page);
  return { column: index % 4, row: Math.floor(index / 4), isTurned: foldedOrder[index]?.isTurned };
}

test('there are eight pages, each once, and those of the upper row stand on their heads', () => {
  expect(foldedOrder.map(({ page }) => page).toSorted()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  for (let page = 1; page <= 8; page += 1) expect(placeOf(page).isTurned).toBe(placeOf(page).row === 0);
});

describe('folded, cut in the middle and pushed together', () => {
  // What lies opposite each other in the booklet are neighbours in a row of the sheet, the left one on the left when it is upright.
  test.each([
    [2, 3],
    [4, 5],
    [6, 7],
    [8, 1],
  ])('pages %i and %i are a spread', (left, right) => {
    const [one, other] = [placeOf(left), placeOf(right)];
    expect(other.row).toBe(one.row);
    expect(other.column - one.column).toBe(one.isTurned ? -1 : 1);
  });

  // Outside the cut the two rows are front and back of a leaf; at the cut the two fields beside each other are.
  test.each([
    [1, 2],
    [3, 4],
    [5, 6],
    [7, 8],
  ])('pages %i and %i are two sides of one leaf', (front, back) => {
    const [one, other] = [placeOf(front), placeOf(back)];
    const isOutside = ({ column }: typeof one) => column === 0 || column === 3;
    const isLeaf = isOutside(one)
      ? one.column === other.column && one.row !== other.row
      : one.row === other.row && Math.abs(one.column - other.column) === 1 && !isOutside(other);
    expect(isLeaf).toBe(true);
  });
});
