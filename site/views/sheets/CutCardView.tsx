import type { CutCard } from '#shared/room/sheet.ts';

/** From so many letters on a sentence is set smaller. */
const isLong = (text: string) => text.length > 90;

type Props = { readonly card: CutCard; readonly isSmall?: boolean };

/** A sentence for whoever is shown it, how it sounds, and what it means; where there is little room, only its title. */
export function CutCardView({ card: { phrase, line }, isSmall = false }: Props) {
  return (
    <div class="piece">
      {isSmall ? <p class="own">{phrase.title}</p> : null}
      <p class={isLong(line.text) ? 'say long' : 'say'} lang={line.language} dir={line.language === 'ar' ? 'rtl' : 'ltr'}>
        {line.text}
      </p>
      <p class="sound">{line.sound}</p>
      {isSmall ? null : <p class="own">{phrase.own}</p>}
    </div>
  );
}
