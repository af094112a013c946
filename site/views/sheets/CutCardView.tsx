import type { CutCard } from '#shared/room/small-pages.ts';

/** The more letters, the smaller they are set. */
const sizeOf = ({ length }: string) => (length > 105 ? 'say longest' : length > 80 ? 'say long' : 'say');

type Props = { readonly card: CutCard; readonly isSmall?: boolean };

/** A sentence for whoever is shown it, how it sounds, and what it means; where there is little room, only its title. */
export function CutCardView({ card: { phrase, line }, isSmall = false }: Props) {
  return (
    <div class="piece">
      {isSmall ? <p class="own">{phrase.title}</p> : null}
      <p class={sizeOf(line.text)} lang={line.language} dir={line.language === 'ar' ? 'rtl' : 'ltr'}>
        {line.text}
      </p>
      <p class="sound">{line.sound}</p>
      {isSmall ? null : <p class="own">{phrase.own}</p>}
    </div>
  );
}
