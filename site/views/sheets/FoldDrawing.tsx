import type { Translate } from '#shared/i18n/translate.ts';

/** Sheet, cut and booklet as lines on a field of 60 by 40; `-` is a fold, the thick line is the cut. */
const drawings = [
  { folds: 'M2 20H58M16 4V36M30 4V36M44 4V36', lines: 'M2 4H58V36H2Z', cut: '' },
  { folds: 'M2 20H16M44 20H58M16 4V36M30 4V16M30 24V36M44 4V36', lines: 'M2 4H58V36H2Z', cut: 'M16 20H44' },
  { folds: '', lines: 'M4 20L22 20L30 12L38 20L56 20M22 20L30 28L38 20M8 34H18M15 31L18 34L15 37M52 34H42M45 31L42 34L45 37', cut: '' },
] as const;

type Props = { readonly t: Translate; readonly hasWords?: boolean };

/** How a sheet becomes a booklet, in three drawings, with words where there is room for them. */
export function FoldDrawing({ t, hasWords = true }: Props) {
  return (
    <ol class={hasWords ? 'folding' : 'folding small-folding'}>
      {drawings.map(({ folds, lines, cut }, index) => (
        <li key={lines}>
          <svg viewBox="0 0 60 40" aria-hidden="true">
            <path d={lines} />
            <path class="fold" d={folds} />
            <path class="cut-line" d={cut} />
          </svg>
          {hasWords ? <span>{t(`room.print.fold-${index + 1}`)}</span> : null}
        </li>
      ))}
    </ol>
  );
}
