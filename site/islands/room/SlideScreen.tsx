import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Locale } from '#content/index.ts';
import type { Row, Screen } from '#shared/room/slide-screens.ts';
import { fitLetters } from './fit-letters.ts';

type Props = {
  readonly rows: Screen;
  /** The same rows in the second language; none when they are not the same. */
  readonly other: Screen;
  readonly besideLocale: Locale | undefined;
  /** Said beside the right answer: its word, and how many hands. */
  readonly right: string;
  /** The field for hands beside a choice. */
  readonly field: (letter: string) => ComponentChildren;
};

/** What is on the wall: letters as large as fit, never smaller than an eighteenth of the height. */
export function SlideScreen({ rows, other, besideLocale, right, field }: Props) {
  const wall = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (wall.current) fitLetters(wall.current);
  });
  useEffect(() => {
    const fit = () => {
      if (wall.current) fitLetters(wall.current);
    };
    addEventListener('resize', fit);
    return () => removeEventListener('resize', fit);
  }, []);
  const isSame = other.length === rows.length && rows.every(({ kind }, index) => kind === other[index]?.kind);
  const saidIn = (index: number) => (isSame ? other[index] : undefined);
  return (
    <div class="wall" ref={wall}>
      <div class="sheet">
        {rows.map((row, index) => (
          <RowView key={`${row.kind} ${row.text}`} row={row} right={right} field={field}>
            <Other row={row} other={saidIn(index)} locale={besideLocale} />
          </RowView>
        ))}
      </div>
    </div>
  );
}

type OtherProps = { readonly row: Row; readonly other: Row | undefined; readonly locale: Locale | undefined };

/** The same in the second language, where it says anything else. */
function Other({ row, other, locale }: OtherProps) {
  const text = other?.kind === 'number' ? other.name : other?.text;
  const own = row.kind === 'number' ? row.name : row.text;
  if (text === undefined || text === own || row.kind === 'foreign' || row.kind === 'aside') return null;
  return (
    <span class="other" lang={locale}>
      {text}
    </span>
  );
}

type RowProps = Pick<Props, 'right' | 'field'> & { readonly row: Row; readonly children: ComponentChildren };

function RowView({ row, right, field, children }: RowProps) {
  switch (row.kind) {
    case 'title':
      return (
        <h1>
          {row.text}
          {children}
        </h1>
      );
    case 'line':
    case 'aside':
      return (
        <p class={row.kind}>
          {row.text}
          {children}
        </p>
      );
    case 'point':
      return (
        <p class="point">
          <span>
            {row.text}
            {children}
          </span>
        </p>
      );
    case 'number':
      return (
        <p class="number">
          <span>
            {row.name}
            {children}
          </span>
          <strong>{row.text}</strong>
          <span class="aside">{row.standing}</span>
        </p>
      );
    case 'foreign':
      return (
        <p class="foreign" lang={row.language} dir={row.language === 'ar' ? 'rtl' : 'ltr'}>
          {row.text}
        </p>
      );
    case 'choice':
      return (
        <div class="choice-row" data-sign={row.sign}>
          <b>{row.letter}</b>
          <p>
            {row.text}
            {children}
            {row.sign === 'right' ? <strong class="sign">✓ {right}</strong> : null}
          </p>
          {row.counts ? field(row.letter) : null}
        </div>
      );
  }
}
