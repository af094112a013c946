// First of all: what follows already calls what old browsers lack.
import '#site/scripts/old-browser.ts';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Locale } from '#content/index.ts';
import type { World } from '#shared/dialogue/guide.ts';
import type { Reply } from '#shared/dialogue/reply.ts';
import type { Event, State } from '#shared/dialogue/scene.ts';
import { step } from '#shared/dialogue/step.ts';
import { hrefOf } from '#shared/links/href.ts';
import { makeHearSmallTalk } from '#shared/search/small-talk.ts';
import { BlockView } from '#site/components/BlockView.tsx';
import type { View } from '#site/components/view.ts';
import { type GuidePieces, type LoadedGuide, loadGuide } from './load-guide.ts';
import { NotAll } from './NotAll.tsx';
import { useLoaded } from './use-loaded.ts';

type Texts = { readonly label: string; readonly send: string; readonly loading: string; readonly failed: string };
type Props = { readonly locale: Locale; readonly pieces: GuidePieces; readonly texts: Texts };

/** The assistant: the same dialogue as the bot, in the page, without a network. */
export function Assistant({ locale, pieces, texts }: Props) {
  const loaded = useLoaded(() => loadGuide(pieces, true));
  if (loaded === 'loading') return <p class="small">{texts.loading}</p>;
  if (loaded === 'failed') return <p class="note">{texts.failed}</p>;
  return <Conversation loaded={loaded} locale={locale} texts={texts} />;
}

/** One turn as it stands on the screen; earlier turns stay readable, only the newest has buttons that matter. */
type Turn = { readonly state: State; readonly replies: readonly Reply[] };

type ConversationProps = { readonly loaded: LoadedGuide; readonly locale: Locale; readonly texts: Texts };

function Conversation({ loaded, locale, texts }: ConversationProps) {
  const { guide, later, pending, words } = loaded;
  const hearSmallTalk = useMemo(() => makeHearSmallTalk([{ bundle: guide.bundle, words: words.own }], words.danger.talk), [guide, words]);
  const world: World = { guides: { [locale]: guide }, today: new Date().toISOString().slice(0, 10), hearSmallTalk };
  const view: View = { t: guide.t, today: world.today, href: (ref) => hrefOf(ref, guide.bundle) };
  const [taken, setTaken] = useState<readonly Turn[]>([]);
  // The first turn grows with the guide until it is answered.
  const [answered, setAnswered] = useState<Turn>();
  const turns = [answered ?? step({ locale, scene: { kind: 'home' } }, { kind: 'start' }, world), ...taken];
  const [text, setText] = useState('');
  const newest = useRef<HTMLDivElement>(null);

  const take = async (event: Event) => {
    const last = turns.at(-1);
    if (!last) return;
    const soon = step(last.state, event, world);
    // A question that finds nothing sure waits for the words of the other languages.
    const others = pending();
    const next = others === undefined ? soon : await others.then(() => step(last.state, event, world));
    const effect = next.effects.find((candidate) => candidate.kind === 'use-language');
    if (effect) location.assign(`/${effect.locale}/ask/`);
    else {
      setAnswered(turns[0]);
      setTaken([...taken, next]);
    }
  };

  // With the answer itself, not after it: else the next key could still go to the old place.
  useLayoutEffect(() => {
    if (turns.length > 1) newest.current?.focus();
  }, [turns]);

  return (
    <div class="assistant" data-later={later}>
      <div aria-live="polite">
        {turns.map((turn, index) => (
          <div key={index} class="turn" tabIndex={-1} ref={index === turns.length - 1 ? newest : null}>
            {turn.replies.map((reply, number) => (
              <div key={number} class="card">
                {reply.blocks.map((block, position) => (
                  <BlockView key={position} block={block} view={view} level={2} />
                ))}
                {index === turns.length - 1 ? (
                  <div class="actions">
                    {reply.actions.flat().map((button) => (
                      <button key={button.code + button.label} type="button" onClick={() => take({ kind: 'press', code: button.code })}>
                        {button.label}
                      </button>
                    ))}
                  </div>
                ) : null}
              </div>
            ))}
          </div>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          take({ kind: 'text', text });
          setText('');
        }}
      >
        <input
          type="text"
          aria-label={texts.label}
          placeholder={texts.label}
          autocomplete="off"
          maxLength={1000}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="submit" class="send">
          {texts.send}
        </button>
      </form>
      <NotAll guide={guide} later={later} />
    </div>
  );
}
