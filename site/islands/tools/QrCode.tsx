import { QrPicture } from '#site/components/QrPicture.tsx';
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
  return (
    <figure class="qr">
      <QrPicture text={text} label={t('tool.show-card.qr-of-text', { text })} encode={loaded.encode} />
      <figcaption>{text.replace(/^tel:/, '')}</figcaption>
    </figure>
  );
}
