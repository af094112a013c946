/** The editor in the browser: Decap CMS with our forms, the Tajik letters, and a pane that shows page and answer. */
import { ProxyBackend } from 'decap-cms-backend-proxy';
import { DecapCmsCore as CMS } from 'decap-cms-core';
import { en, ru } from 'decap-cms-locales';
import { DecapCmsWidgetBoolean } from 'decap-cms-widget-boolean';
import { DecapCmsWidgetList } from 'decap-cms-widget-list';
import { DecapCmsWidgetObject } from 'decap-cms-widget-object';
import { DecapCmsWidgetSelect } from 'decap-cms-widget-select';
import { DecapCmsWidgetString } from 'decap-cms-widget-string';
import type { PageData } from '../page-data.ts';
import { askReason } from './ask-reason.ts';
import { DataControl } from './data-widget.ts';
import { LinesControl } from './lines-widget.ts';
import { makePreviewPane } from './preview.ts';
import { RowIdControl } from './row-id-widget.ts';
import { showTajikBar } from './tajik-bar.ts';
import { WordsControl } from './words-widget.ts';

const { config, words, cms } = JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData;

/** What the server refuses is a whole sentence; the CMS would put its own words before it. */
class Refused extends Error {
  override toString = () => this.message;
}

type OpenedFile = { readonly file: { readonly path: string }; readonly data: string };

class OwnMachine extends ProxyBackend {
  /** What each entry was when it was opened last, as the server said. */
  #opened = new Map<string, string>();

  override async request(payload: { readonly action: string; readonly params: Record<string, unknown> }): Promise<unknown> {
    try {
      const answer = await super.request(payload);
      if (payload.action === 'getEntry') this.#opened.set(...toOpened(answer as OpenedFile));
      if (payload.action === 'persistEntry' && (answer as { readonly isOther?: boolean }).isOther) setTimeout(openAgain);
      return answer;
    } catch (error) {
      throw new Refused(error instanceof Error ? error.message : String(error));
    }
  }

  /** The CMS deletes; here it is asked why, and the server retires. */
  override async deleteFiles(paths: readonly string[]): Promise<unknown> {
    const opened = this.#opened.get(paths[0] ?? '') ?? '';
    const isGone = await askReason(words, async (reason) => {
      await this.request({ action: 'deleteFiles', params: { paths, reason, opened } });
    });
    if (!isGone) throw new Refused(words.kept);
    return undefined;
  }
}

function toOpened({ file, data }: OpenedFile): [string, string] {
  return [file.path, String((JSON.parse(data) as { readonly opened?: string }).opened)];
}

/** Saving wrote more than was typed: the form is made anew, out of the file. */
function openAgain(): void {
  const { hash } = location;
  location.hash = hash.replace(/\/entries\/.*$/, '');
  setTimeout(() => {
    location.hash = hash;
  });
}

CMS.registerBackend('proxy', OwnMachine);
for (const widget of [DecapCmsWidgetBoolean, DecapCmsWidgetList, DecapCmsWidgetObject, DecapCmsWidgetSelect, DecapCmsWidgetString])
  CMS.registerWidget(widget.Widget());
CMS.registerWidget('words', WordsControl as never);
CMS.registerWidget('lines', LinesControl as never);
CMS.registerWidget('data', DataControl as never);
CMS.registerWidget('row-id', RowIdControl as never);
for (const [name, phrases] of Object.entries({ ru, en }))
  CMS.registerLocale(name, {
    ...phrases,
    editor: {
      ...phrases.editor,
      editor: { ...phrases.editor.editor, ...cms.editor },
      editorToolbar: { ...phrases.editor.editorToolbar, ...cms.toolbar },
    },
    ui: { ...phrases.ui, toast: { ...phrases.ui.toast, ...cms.toast } },
  });
CMS.registerPreviewStyle('/staff/editor/preview.css');
for (const { name } of config.collections) CMS.registerPreviewTemplate(name, makePreviewPane('/staff/editor/preview', words) as never);

// Nobody logs in on their own machine.
localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'proxy' }));
CMS.init({ config });
showTajikBar(words.letters, words.home);
