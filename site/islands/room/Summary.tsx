import { formatDate } from '#shared/format/format-date.ts';
import type { Session } from '#shared/room/session.ts';
import type { SessionSummary } from '#shared/room/summarise.ts';
import { saveFile } from '#site/islands/tools/save-file.ts';
import type { PageView } from '#site/views/page-view.ts';
import { summaryText, type Typed } from './summary-text.ts';

export type { Typed };

type Props = {
  readonly summary: SessionSummary;
  readonly session: Session;
  readonly typed: Typed;
  readonly view: PageView;
  readonly onType: (typed: Typed) => void;
  readonly onKept: () => void;
  readonly onBack: () => void;
};

/** One page about a session: what was shown, and what most got wrong. It is kept nowhere unless somebody prints or saves it. */
export function Summary({ summary, session, typed, view, onType, onKept, onBack }: Props) {
  const { t, guide } = view;
  const place = guide.bundle.places.find(({ id }) => id === session.place)?.name ?? session.place;
  const save = () => {
    // The mark at its beginning tells old editors that the letters are Cyrillic.
    const text = `\uFEFF${summaryText(summary, typed, `${place}, ${t(`room.audience.${session.audience}`)}`, t)}`;
    saveFile(new Blob([text], { type: 'text/plain;charset=utf-8' }), `${typed.day}.txt`);
    onKept();
  };
  const print = () => {
    window.print();
    onKept();
  };
  return (
    <section class="room summary">
      <h1>{t('room.summary')}</h1>
      <p class="note">{t('room.not-kept')}</p>
      <form class="fields" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <label>
          {t('room.date')}
          <input type="date" value={typed.day} onInput={({ currentTarget }) => onType({ ...typed, day: currentTarget.value })} />
        </label>
        <label>
          {t('room.where')}
          <input maxLength={60} value={typed.where} onInput={({ currentTarget }) => onType({ ...typed, where: currentTarget.value })} />
        </label>
        <label>
          {t('room.people')}
          <input
            inputMode="numeric"
            maxLength={4}
            value={typed.people}
            onInput={({ currentTarget }) => {
              currentTarget.value = currentTarget.value.replaceAll(/\D/g, '');
              onType({ ...typed, people: currentTarget.value });
            }}
          />
        </label>
        <div class="actions">
          <button type="button" class="send" onClick={save}>
            {t('room.save')}
          </button>
          <button type="button" onClick={print}>
            {t('tool.show-card.print')}
          </button>
          <button type="button" onClick={onBack}>
            {t('room.back-to-slides')}
          </button>
        </div>
      </form>
      <p class="on-paper">
        {t('room.date')}: {formatDate(typed.day)} · {t('room.where')}: {typed.where} · {t('room.people')}: {typed.people}
      </p>
      <p>
        {place} · {t(`room.audience.${session.audience}`)}
      </p>
      <h2>{t('room.shown')}</h2>
      <ul>
        {summary.modules.map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
      </ul>
      <h2>{t('room.asked')}</h2>
      {summary.asked.length === 0 ? <p>{t('room.none-asked')}</p> : null}
      {summary.asked.map(({ key, ask, choices, share }) => (
        <article key={key} class="card">
          <h3>{ask}</h3>
          <p>{t('room.share', { share: Math.round(share * 100) })}</p>
          <ul class="plain">
            {choices.map(({ letter, label, hands, isRight }) => (
              <li key={letter}>
                {isRight ? '✓ ' : ''}
                {label}: <strong>{hands}</strong>
              </li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}
