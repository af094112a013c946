import { useLoaded } from '#site/islands/use-loaded.ts';
import type { PageView } from '#site/views/page-view.ts';

/** A QR code, drawn on the phone, with the text that it holds below. What draws it comes with the first one. */
export function QrCode({ text, view }: { readonly text: string; readonly view: PageView }) {
  const { t } = view;
  const loaded = useLoaded(async function* () {
    yield { encode: (await import('uqr')).encode };
  });
  if (loaded === 'loading') return <p class="small">{t('search.loading')}</p>;
  if (loaded === 'failed') return <p class="note">{t('search.failed')}</p>;
  // Four empty modules around it are part of the code.
  const { data, size } = loaded.encode(text, { ecc: 'M', border: 4 });
  const path = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
  return (
    <figure class="qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('tool.show-card.qr-of-text', { text })} shape-rendering="crispEdges">
        <rect width={size} height={size} />
        <path d={path} />
      </svg>
      <figcaption>{text.replace(/^tel:/, '')}</figcaption>
    </figure>
  );
}
