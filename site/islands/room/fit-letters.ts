/** How many times larger than an eighteenth of the height letters may be: the largest that fits is taken. */
const sizes = [3, 2.6, 2.2, 1.9, 1.6, 1.4, 1.25, 1.12, 1];

/**
 * Makes the letters of a screen as large as fit. The second language goes when both do not fit; the first never becomes
 * smaller than the sheet has it.
 */
export function fitLetters(wall: HTMLElement): void {
  const sheet = wall.firstElementChild;
  if (!(sheet instanceof HTMLElement)) return;
  const fits = (size: number) => {
    sheet.style.setProperty('--grow', String(size));
    return sheet.scrollHeight <= wall.clientHeight && sheet.scrollWidth <= wall.clientWidth;
  };
  for (const isAlone of [false, true]) {
    wall.classList.toggle('alone', isAlone);
    wall.classList.remove('floor');
    if (sizes.some(fits)) return;
    // Here a long word may be broken.
    wall.classList.add('floor');
    if (fits(1)) return;
  }
}
