// First of all: what follows already calls what old browsers lack.
import '#site/scripts/old-browser.ts';
import { useEffect, useState } from 'preact/hooks';
import { type Locale, locales } from '#content/index.ts';
import { type Left, removeEverything } from '#site/scripts/remove-everything.ts';
import { canSave, fill, isMetered, isRemoved, listen, localeOfPage, register, tell, unmarkRemoved } from '#site/scripts/saving.ts';
import type { Status } from '#site/worker/messages.ts';
import type { PanelTexts } from './panel-texts.ts';
import { SavedLanguage } from './SavedLanguage.tsx';

const lookAgainAfter = 1000;
const patience = 3000;

type Languages = Readonly<Partial<Record<Locale, Status>>>;
type Props = { readonly texts: PanelTexts };

/** What is saved on this phone, language by language; saving, checking and removing it. */
export function SavedPanel({ texts }: Props) {
  const [languages, setLanguages] = useState<Languages | undefined>(isRemoved() ? {} : undefined);
  const [left, setLeft] = useState<Left>();

  const look = () => {
    if (!isRemoved()) tell({ kind: 'look', locale: localeOfPage(), isMetered: isMetered() });
  };
  useEffect(() => {
    if (!canSave) return undefined;
    const timer = setInterval(look, lookAgainAfter);
    look();
    // Where no worker answers, nothing is saved.
    const silence = setTimeout(() => setLanguages((known) => known ?? {}), patience);
    const stopListening = listen((told) => setLanguages(told.kind === 'status' ? told.languages : {}));
    return () => {
      clearInterval(timer);
      clearTimeout(silence);
      stopListening();
    };
  }, []);

  const save = async (locale: Locale) => {
    unmarkRemoved();
    setLeft(undefined);
    await register();
    // Somebody who has not been told the size yet is asked when the small part is here.
    await tell({ kind: 'save', locale, isMetered: isMetered(), isPressed: true, isAgreed: languages?.[locale] !== undefined });
  };
  const check = (locale: Locale) => tell({ kind: 'check', locale, isMetered: isMetered() });
  const remove = async () => {
    setLeft(await removeEverything());
    setLanguages({});
  };

  if (!canSave) return <p class="note">{texts.absent}</p>;
  return (
    <>
      {languages === undefined
        ? null
        : locales.map((locale) => (
            <SavedLanguage key={locale} locale={locale} status={languages[locale]} texts={texts} onSave={save} onCheck={check} />
          ))}
      <h2>{texts.remove}</h2>
      <p>{texts['remove-what']}</p>
      <p>
        <button type="button" class="remove" onClick={remove}>
          {texts.remove}
        </button>
      </p>
      <div role="status">
        {left === undefined ? null : (
          <p class="note removed">
            {fill(texts.removed, left)} {texts['removed-visit']}
          </p>
        )}
      </div>
    </>
  );
}
