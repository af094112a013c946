import { canSave, listen, localeOfPage } from './saving.ts';

/** Once the worker says that the language of this page is saved to the last file; never, where it does not. */
export function untilWhole(): Promise<void> {
  return new Promise((resolve) => {
    if (!canSave) return;
    const stop = listen((told) => {
      if (told.kind !== 'status' || told.languages[localeOfPage()]?.isWhole !== true) return;
      stop();
      resolve();
    });
  });
}
