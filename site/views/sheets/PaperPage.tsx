import type { ComponentChildren } from 'preact';
import { formatDate } from '#shared/format/format-date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { GoodUntil } from '#shared/room/good-until.ts';

type Props = { readonly good: GoodUntil; readonly t: Translate; readonly children: ComponentChildren };

/** One side of A4. Its foot says when it was printed, and from when on it must not be trusted. */
export function PaperPage({ good, t, children }: Props) {
  return (
    <div class="side">
      <div class="body">{children}</div>
      <footer>
        {t('site.name')} · {sayGood(good, t)}
      </footer>
    </div>
  );
}

/** Until when a print is good, in words. */
export function sayGood(good: GoodUntil, t: Translate): string {
  const today = formatDate(good.printed);
  return good.kind === 'good'
    ? t('room.print.good', { today, until: formatDate(good.until) })
    : t('room.print.overdue', { today, since: formatDate(good.since) });
}
