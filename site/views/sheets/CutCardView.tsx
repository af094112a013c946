import type { CutCard } from '#shared/room/sheet.ts';

/** From so many letters on a sentence is set smaller. */
const isLong = (text: string) => text.length > 90;

/** A sentence for whoever is shown it, how it sounds, and what it means. */
export function CutCardView({ card: { phrase, line } }: { readonly card: CutCard }) {
  return (
    <div class="piece">
      <p class={isLong(line.text) ? 'say long' : 'say'} lang={line.language} dir={line.language === 'ar' ? 'rtl' : 'ltr'}>
        {line.text}
      </p>
      <p class="sound">{line.sound}</p>
      <p class="own">{phrase.own}</p>
    </div>
  );
}
