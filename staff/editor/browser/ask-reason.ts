import type { Words } from '../page-data.ts';

/**
 * Asks why an entry is taken out, and hands the reason on; what stands in the way is shown, and nothing is lost.
 * @param hand what takes it out; throws sentences when it cannot be
 * @returns whether it was taken out; false: the person thought better of it
 */
export function askReason(words: Words, hand: (reason: string) => Promise<void>): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.className = 'reason';
  const form = document.createElement('form');
  const label = document.createElement('label');
  const reason = document.createElement('textarea');
  const wrong = document.createElement('p');
  const [yes, no] = [document.createElement('button'), document.createElement('button')];
  const about = document.createElement('p');
  reason.required = true;
  reason.rows = 3;
  wrong.setAttribute('role', 'alert');
  wrong.className = 'wrong';
  about.textContent = words['reason-about'];
  label.append(words.reason, reason);
  [yes.textContent, no.textContent] = [words.retire, words.keep];
  const choice = document.createElement('div');
  choice.className = 'choice';
  [yes.type, no.type] = ['submit', 'button'];
  choice.append(yes, no);
  form.append(label, about, wrong, choice);
  dialog.append(form);
  // What is modal covers everything else, also the letters that no Russian keyboard has.
  const bar = document.querySelector('.tajik');
  if (bar) dialog.append(bar);
  document.body.append(dialog);
  return new Promise((resolve) => {
    const close = (isDone: boolean) => {
      if (bar) document.body.append(bar);
      dialog.remove();
      resolve(isDone);
    };
    no.addEventListener('click', () => close(false));
    dialog.addEventListener('cancel', () => close(false));
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      wrong.textContent = words.busy;
      yes.disabled = true;
      hand(reason.value).then(
        () => close(true),
        (error: unknown) => {
          wrong.textContent = String(error);
          yes.disabled = false;
        },
      );
    });
    dialog.showModal();
  });
}
