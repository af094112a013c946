/** Runs on every page: has the guide saved for the time without a network, says so, and keeps the chosen language. */
import { formatDate } from '#shared/format/format-date.ts';
import { formatSize } from '#shared/format/format-size.ts';
import type { Status, Told } from '#site/worker/messages.ts';
import { canSave, fill, isMetered, isRemoved, listen, localeOfPage, markRemoved, register, tell } from './saving.ts';

const askAgainAfter = 1500;

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  link.addEventListener('click', () => {
    if (isRemoved()) return;
    try {
      localStorage.setItem('language', link.dataset['language'] ?? '');
    } catch {
      // Storage may be switched off; the link works all the same.
    }
  });
}

if (canSave && !isRemoved()) {
  listen(hear);
  register().then(
    () => say('save'),
    () => undefined,
  );
  addEventListener('online', () => say('save'));
}

function say(kind: 'save' | 'look', isAgreed = false): void {
  if (!isRemoved()) tell({ kind, locale: localeOfPage(), isMetered: isMetered(), isAgreed });
}

function hear(told: Told): void {
  const line = document.getElementById('saved');
  if (told.kind === 'removed') {
    markRemoved();
    line?.replaceChildren();
    return;
  }
  const status = told.languages[localeOfPage()];
  if (status && line) line.replaceChildren(...whatIsSaved(status));
  if (told.isBusy) askAgain();
}

let asking: ReturnType<typeof setTimeout> | undefined;

/** However many answers come, the next question is one. */
function askAgain(): void {
  clearTimeout(asking);
  asking = setTimeout(say, askAgainAfter, 'look');
}

/** The line: what is on this phone, how much, since when; and a button where saving the rest may cost money. */
function whatIsSaved({ says, work, isWhole, done, total, bytes, toFetch, since = '' }: Status): readonly (string | Node)[] {
  const values = { done, total, files: total, size: formatSize(bytes), rest: formatSize(toFetch), date: formatDate(since) };
  if (isWhole) return [fill(says.saved, values)];
  if (work !== 'asks') return [fill(work === 'stopped' ? says.stopped : says.saving, values)];
  const button = document.createElement('button');
  button.textContent = fill(says.agree, values);
  button.onclick = () => say('save', true);
  return [says.asks, ' ', button];
}
