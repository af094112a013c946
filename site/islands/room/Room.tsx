import { useEffect, useState } from 'preact/hooks';
import type { Locale } from '#content/index.ts';
import type { Guide } from '#shared/dialogue/guide.ts';
import type { PageView } from '#site/views/page-view.ts';
import { Notes } from './Notes.tsx';
import { Plan } from './Plan.tsx';
import { sessionIn, type Way } from './room-place.ts';
import type { Beside } from './room-props.ts';
import { Show } from './Show.tsx';
import { Today } from './Today.tsx';
import { useHash } from './use-hash.ts';

type Props = {
  readonly view: PageView;
  readonly way: Way;
  readonly readBeside: (locale: Locale) => Promise<Guide>;
};

/** Room mode with a guide at hand: plan, slides, notes, and everything from today, by the address. */
export function Room({ view, way, readBeside }: Props) {
  const { t, guide } = view;
  const { view: part, code } = way.here(useHash());
  const session = sessionIn(code, guide.bundle);
  const beside = useBeside(session?.beside, readBeside);
  if (part === 'plan') return <Plan key={code} session={session} view={view} way={way} />;
  if (!session)
    return (
      <p class="note">
        {t('room.no-plan')} <a href={way.to('plan', '')}>{t('nav.room')}</a>
      </p>
    );
  if (beside === 'coming') return <p class="small">{t('search.loading')}</p>;
  const parts = { session, code, view, way, beside };
  if (part === 'show') return <Show key={code} {...parts} />;
  if (part === 'notes') return <Notes key={code} {...parts} />;
  return <Today session={session} code={code} view={view} way={way} />;
}

function useBeside(locale: Locale | undefined, readBeside: Props['readBeside']): Beside {
  const [read, setRead] = useState<{ readonly locale: Locale; readonly guide: Guide | 'absent' }>();
  useEffect(() => {
    if (locale === undefined) return;
    readBeside(locale).then(
      (guide) => setRead({ locale, guide }),
      () => setRead({ locale, guide: 'absent' }),
    );
  }, [locale]);
  if (locale === undefined) return 'none';
  return read?.locale === locale ? read.guide : 'coming';
}
