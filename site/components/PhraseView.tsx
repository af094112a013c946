import type { PhraseCard } from '#content/index.ts';
import type { View } from './view.ts';

type Props = { readonly phrase: PhraseCard; readonly languages: readonly string[]; readonly view: View; readonly level?: 2 | 3 };

/** A card to show: the sentence large in the other's language, how it sounds, and what it means. */
export function PhraseView({ phrase, languages, view, level = 2 }: Props) {
  const Title = level === 2 ? 'h2' : 'h3';
  return (
    <article class="card" id={phrase.id}>
      <Title>{phrase.title}</Title>
      <p class="small">{phrase.when}</p>
      <p>{phrase.own}</p>
      {phrase.says
        .filter((line) => languages.includes(line.language))
        .map((line) => (
          <div key={line.language}>
            <p class="small">{view.t(`language.${line.language}`)}</p>
            <p class="say" lang={line.language} dir={line.language === 'ar' ? 'rtl' : 'ltr'}>
              {line.text}
            </p>
            <p class="small">{line.sound}</p>
          </div>
        ))}
    </article>
  );
}
