import { z } from 'zod';

import { type Locale, locales } from '#content/index.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import { loadDrawing } from '../preview/load-drawing.ts';
import { makePreview } from '../preview/make-preview.ts';
import { readDay } from '../read-day.ts';
import { readTexts } from '../read-texts.ts';
import { policy } from '../server/policy.ts';
import type { Route } from '../server/route.ts';
import { tryOut } from '../try-out.ts';
import { answerCms, parseDraft } from './answer-cms.ts';
import { makeStore } from './entries/make-store.ts';
import { Refusal } from './entries/refusal.ts';
import { loadBrowser } from './load-browser.ts';
import { makeConfig } from './make-config.ts';
import { type PageData, type PreviewAnswer, wordNames } from './page-data.ts';
import { renderEditorPage } from './render-editor-page.ts';
import { tellDraft } from './tell-draft.ts';
import { tellPointers } from './tell-pointers.ts';
import { makeTellProblem } from './tell-problem.ts';

const here = '/staff/editor/';
const previewSchema = z.object({ path: z.string(), raw: z.string(), isNew: z.boolean(), locale: z.enum(locales) });

/** The editor of rows and pages: its page, what the page loads, what the CMS asks, and the pane beside the form. */
export async function editorRoutes(root: string, locale: Locale): Promise<readonly Route[]> {
  const t = readTexts(locale);
  const tell = makeTellProblem(locale, t);
  const [browser, drawing] = await Promise.all([loadBrowser(), loadDrawing()]);
  const store = makeStore(root);
  const get = (name: string, type: string, body: () => string): Route => ({
    method: 'GET',
    path: `${here}${name}`,
    answer: () => new Response(body(), { headers: { 'content-type': `${type}; charset=utf-8` } }),
  });
  const data = (): PageData => ({
    // The CMS speaks no Tajik.
    config: makeConfig(root, `${here}cms`, locale === 'en' ? 'en' : 'ru', t),
    words: { ...wordsOf(t, 'editor', wordNames), home: t('start.home') },
    cms: {
      // It would offer to look for a published preview.
      editor: wordsOf(t, 'editor.cms', ['onDeletePublishedEntry', 'onDeleteWithUnsavedChanges']),
      toolbar: { ...wordsOf(t, 'editor.cms', toolbarWords), deployPreviewPendingButtonLabel: '' },
      // What is refused comes as a whole sentence. The form in which the CMS names it is not that of our texts.
      toast: { entrySaved: t('editor.saved'), onFailToPersist: '%{details}', onFailToDelete: '%{details}' },
    },
  });
  return [
    {
      method: 'GET',
      path: here,
      // The CMS checks what it is told with code that it writes itself.
      answer: () =>
        new Response(renderEditorPage(locale, t, data()), {
          headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy("'unsafe-eval'") },
        }),
    },
    get('editor.js', 'text/javascript', () => browser.script),
    get('editor.css', 'text/css', () => browser.style),
    get('preview.css', 'text/css', () => `${drawing.style}${browser.previewStyle}`),
    {
      method: 'POST',
      path: `${here}cms`,
      answer: (request) =>
        answered(request, t, (asked) => {
          const answer = answerCms(asked, store, readDay());
          if (answer.kind === 'answer') return Response.json(answer.value);
          const { saved } = answer;
          // What follows from what was typed is not in the form yet.
          if (saved.kind === 'written') return Response.json({ message: saved.files.join(', '), isOther: saved.followed.length > 0 });
          const sentences =
            answer.kind === 'saved'
              ? [t('editor.not-saved'), ...tellDraft(saved.problems, answer.draft.values, t, tell)]
              : [t('editor.not-retired', { id: answer.id }), ...tellPointers(saved.problems, { root, locale, store, t, tell })];
          return Response.json({ error: sentences.join('\n') }, { status: 422 });
        }),
    },
    {
      method: 'POST',
      path: `${here}preview`,
      answer: (request) =>
        answered(request, t, (asked) => {
          const parsed = previewSchema.safeParse(asked);
          if (!parsed.success) throw new Refusal('unknown-request');
          const { kind, draft } = parseDraft(parsed.data.path, parsed.data.raw, parsed.data.isNew);
          const about = { kind, id: draft.id, file: String(draft.values['file'] ?? '') };
          const { files, followed } = store.changes(kind, draft);
          const compiled = tryOut(root, files);
          const notes = followed.map(({ dial, e164 }) => t(`editor.number.${e164 === '' ? 'unfollowed' : 'followed'}`, { dial, e164 }));
          const shown: PreviewAnswer =
            compiled.kind === 'ok'
              ? { kind: 'seen', ...makePreview(compiled.bundles, about, parsed.data.locale, drawing), notes }
              : { kind: 'problems', sentences: [...tellDraft(compiled.problems, draft.values, t, tell), ...notes] };
          return Response.json(shown);
        }),
    },
  ];
}

const toolbarWords = [
  'publish',
  'publishNow',
  'publishing',
  'published',
  'publishAndCreateNew',
  'publishAndDuplicate',
  'duplicate',
  'deleteEntry',
  'deleting',
] as const;

function wordsOf<K extends string>(t: Translate, area: string, keys: readonly K[]): Readonly<Record<K, string>> {
  return Object.fromEntries(keys.map((key) => [key, t(`${area}.${key}`)])) as Record<K, string>;
}

/** What is refused is told in a sentence, both to the CMS (`error`) and to the pane (`sentences`). */
async function answered(request: Request, t: Translate, answer: (asked: unknown) => Response): Promise<Response> {
  try {
    return answer(await request.json().catch(() => undefined));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const sentence = t(`editor.refused.${error.key}`, error.about);
    return Response.json({ error: sentence, kind: 'problems', sentences: [sentence] }, { status: 409 });
  }
}
