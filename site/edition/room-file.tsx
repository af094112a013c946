import { deflateSync, strToU8 } from 'fflate';
import { renderToString } from 'preact-render-to-string';
import type { Bundle, Locale } from '#content/index.ts';
import { formatDate } from '#shared/format/format-date.ts';
import { joinGuide, splitGuide } from '#site/data/guide-parts.ts';
import { guideOf, today } from '#site/data/guides.ts';
import { parseAddresses } from '#site/hosting/parse-addresses.ts';
import type { RoomFileData } from '#site/scripts/room-file/main.tsx';
import { askAgainAfter } from './ask-again-after.ts';

/** The language that may stand beside: Russian, which most people in a room read too, and Tajik beside the others. */
const beside: Readonly<Record<Locale, Locale>> = { tg: 'ru', ru: 'tg', en: 'tg' };

/**
 * Room mode of one language as one HTML document for a laptop without a network: plan, slides, notes, summary and
 * everything from today. The pages of the guide are not in it but for their names.
 */
export function renderRoomFile(locale: Locale, { script, style }: { readonly script: string; readonly style: string }): string {
  const { t } = guideOf(locale);
  const { botName } = parseAddresses(process.env);
  const after = askAgainAfter(today);
  const data: RoomFileData = [partOf(guideOf(locale).bundle), partOf(guideOf(beside[locale]).bundle)];
  const packed = Buffer.from(deflateSync(strToU8(JSON.stringify(data)), { level: 9 })).toString('base64');
  const body = renderToString(
    <main id="main">
      <div class="frame">
        <h1>{t('nav.room')}</h1>
        <p>
          {t('site.as-of', { date: formatDate(today) })}. {t('edition.ask-after', { date: formatDate(after) })}
        </p>
      </div>
      <div id="room" data-bot={botName} />
      <noscript>
        <p class="note">{t('room.needs-script')}</p>
      </noscript>
    </main>,
  );
  const meta = [
    'charset="utf-8"',
    'name="viewport" content="width=device-width,initial-scale=1"',
    'name="referrer" content="no-referrer"',
    'name="format-detection" content="telephone=no"',
  ];
  const head = `${meta.map((attributes) => `<meta ${attributes}>`).join('')}<title>${t('site.name')}</title><style>${style}</style>`;
  return `<!doctype html><html lang="${locale}"><head>${head}</head><body>${body}<script type="application/json" id="data">${packed}</script><script>${script}</script></body></html>`;
}

/** What a room needs, and of the pages their names. */
function partOf(bundle: Bundle): Bundle {
  const { rest, contacts, facts, tools, room } = splitGuide(bundle, () => false);
  const topics = bundle.topics.map((topic) => ({ ...topic, intro: [], sections: [], sources: [] }));
  return { ...joinGuide({ rest, contacts, facts, tools, room }), topics };
}
