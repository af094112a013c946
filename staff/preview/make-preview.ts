import { renderReply } from '#bot/terminal/render.ts';
import type { Bundle, Locale } from '#content/index.ts';
import { makeGuides } from '#shared/dialogue/make-guides.ts';
import { step } from '#shared/dialogue/step.ts';
import { makeSmallTranslate } from '#shared/i18n/make-small-translate.ts';
import { readDay } from '../read-day.ts';
import type { Drawing } from './load-drawing.ts';
import { whereSeen } from './where-seen.ts';

/** What readers will see of an entry: where on the site, the page there, and what the bot answers. */
export type Preview = { readonly address: string; readonly page: string; readonly answer: string };

/** `file` says where a question of a tool stands. */
type About = { readonly kind: string; readonly id: string; readonly file: string };

/** The page and the bot's answer about an entry, out of bundles in which it is as somebody drafted it. */
export function makePreview(bundles: Readonly<Record<Locale, Bundle>>, about: About, locale: Locale, drawing: Drawing): Preview {
  const guides = makeGuides(bundles, makeSmallTranslate);
  const guide = guides[locale];
  const today = readDay();
  const { address, scene } = whereSeen(about.kind, about.id, about.file, guide.bundle);
  const { replies } = step({ locale, scene: { kind: 'home' } }, { kind: 'go', scene }, { guides, today });
  return {
    address,
    page: drawing.drawPage(address.replace(/#.*$/, ''), guide, today) ?? '',
    answer: replies.map((reply) => renderReply(reply, { t: guide.t, today })).join('\n\n'),
  };
}
