import { renderReply } from '#bot/terminal/render.ts';
import { readToday } from '#bot/today.ts';
import type { Problem } from '#content/compile/problem.ts';
import type { Locale } from '#content/index.ts';
import { makeGuides } from '#shared/dialogue/make-guides.ts';
import { step } from '#shared/dialogue/step.ts';
import { makeSmallTranslate } from '#shared/i18n/make-small-translate.ts';
import type { FileText } from '../editor/entries/entry.ts';
import { tryOut } from '../editor/entries/try-out.ts';
import type { Drawing } from './load-drawing.ts';
import { whereSeen } from './where-seen.ts';

/** What readers would see, or everything that keeps them from it. */
export type Preview =
  | { readonly kind: 'seen'; readonly address: string; readonly page: string; readonly answer: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

type About = { readonly kind: string; readonly id: string; readonly file: string };

/** The page and the bot's answer about an entry, with these texts in the files. Nothing is written to the guide. */
export function makePreview(root: string, files: readonly FileText[], about: About, locale: Locale, drawing: Drawing): Preview {
  const compiled = tryOut(root, files);
  if (compiled.kind === 'problems') return compiled;
  const guides = makeGuides(compiled.bundles, makeSmallTranslate);
  const guide = guides[locale];
  const today = readToday();
  const { address, scene } = whereSeen(about.kind, about.id, about.file, guide.bundle);
  const { replies } = step({ locale, scene: { kind: 'home' } }, { kind: 'go', scene }, { guides, today });
  return {
    kind: 'seen',
    address,
    page: drawing.drawPage(address.replace(/#.*$/, ''), guide, today) ?? '',
    answer: replies.map((reply) => renderReply(reply, { t: guide.t, today })).join('\n\n'),
  };
}
