/**
 * Three presses of Shift leave: GOV.UK found that Escape is unreliable. A press counts when nothing else was pressed
 * with it, so that capital letters and the keys that change the keyboard's language do not leave.
 */

// With this the file is a module, and its names are its own.
export {};

// Where a browser does not show a page its history, a kept page is at least drawn anew, without what was typed.
const isWithoutHistory = !('navigation' in window);
if (isWithoutHistory) window.addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

const presses = 3;
const patience = 5000;

const link = document.querySelector<HTMLElement>('.leave');
const status = document.querySelector<HTMLElement>('#leaving');
let missing = presses;
let isAlone = false;
let timer: ReturnType<typeof setTimeout> | undefined;

window.addEventListener('keydown', ({ key, repeat, ctrlKey, altKey, metaKey }) => {
  if (repeat) return;
  isAlone = key === 'Shift' && !ctrlKey && !altKey && !metaKey;
  if (!isAlone && missing < presses) say(presses);
});

window.addEventListener('keyup', ({ key }) => {
  if (key === 'Shift' && isAlone) say(missing - 1);
});

/** Shows and tells how many presses are missing; when none is, leaves. After a while it starts anew, says so, and is silent. */
function say(count: number): void {
  clearTimeout(timer);
  missing = count;
  if (count === 0) link?.click();
  else show(count);
  if (count < presses) timer = setTimeout(say, patience, presses);
  else timer = setTimeout(show, patience);
}

function show(count?: number): void {
  if (status) status.textContent = count === undefined ? '' : (status.dataset['says'] ?? '').replace(/\d/, String(count));
}
