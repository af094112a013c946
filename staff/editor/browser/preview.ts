import { Component, createElement as h } from 'react';
import type { PreviewAnswer, Words } from '../page-data.ts';

type Props = {
  readonly entry: { readonly get: (name: string) => unknown };
  readonly collection: { readonly get: (name: string) => unknown };
  readonly document: Document;
};
type State = { readonly locale: string; readonly shown?: PreviewAnswer; readonly isBusy: boolean };

/** So long nobody types before the draft is compiled. */
const rest = 600;

/** Makes the pane beside the form: what is wrong, the page of the site, the answer of the bot. */
export function makePreviewPane(address: string, words: Words) {
  return class PreviewPane extends Component<Props, State> {
    override state: State = { locale: 'tg', isBusy: true };
    #timer: ReturnType<typeof setTimeout> | undefined;
    #asked = '';
    #number = 0;

    override componentDidMount() {
      this.#ask(0);
    }

    override componentDidUpdate(_: Props, before: State) {
      this.#ask(rest);
      if (before.shown !== this.state.shown) this.#scrollToRow();
    }

    override componentWillUnmount() {
      clearTimeout(this.#timer);
      this.#number = -1;
    }

    #ask(delay: number) {
      const { entry, collection } = this.props;
      const values = (entry.get('data') as { readonly toJS: () => Readonly<Record<string, unknown>> }).toJS();
      const id = String(entry.get('slug') || values['id'] || '');
      const question = JSON.stringify({
        path: `${String(collection.get('name'))}/${id}.json`,
        raw: JSON.stringify(values),
        isNew: entry.get('newRecord') === true,
        locale: this.state.locale,
      });
      if (question === this.#asked) return;
      this.#asked = question;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#send(question), delay);
    }

    async #send(question: string) {
      this.#number += 1;
      const number = this.#number;
      this.setState({ isBusy: true });
      const shown = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: question })
        .then((response) => response.json() as Promise<PreviewAnswer>)
        .catch((): PreviewAnswer => ({ kind: 'problems', sentences: [words.lost] }));
      // An answer to what was typed before the last question is late.
      if (number === this.#number) this.setState({ shown, isBusy: false });
    }

    /** In its own box: what is wrong, and the bot's answer, stay in sight. */
    #scrollToRow() {
      const { shown } = this.state;
      const row = shown?.kind === 'seen' ? /#(.+)$/.exec(shown.address)?.[1] : undefined;
      const seen = row === undefined ? null : this.props.document.getElementById(row);
      const box = seen?.closest<HTMLElement>('.page');
      if (!seen || !box) return;
      seen.classList.add('edited');
      box.scrollTop += seen.getBoundingClientRect().top - box.getBoundingClientRect().top - 12;
    }

    override render() {
      const { locale, shown, isBusy } = this.state;
      return h(
        'div',
        { className: 'preview', onClick: stayHere, lang: locale },
        h(
          'p',
          { className: 'languages' },
          ...(['tg', 'ru', 'en'] as const).map((other) =>
            h(
              'button',
              { key: other, type: 'button', 'aria-pressed': other === locale, onClick: () => this.setState({ locale: other }) },
              other,
            ),
          ),
          h('span', { role: 'status' }, isBusy ? words.busy : shown?.kind === 'seen' ? words.right : ''),
        ),
        shown?.kind === 'problems' &&
          h('ul', { className: 'wrong', role: 'alert' }, ...shown.sentences.map((says) => h('li', { key: says }, says))),
        shown?.kind === 'seen' && [
          ...shown.notes.map((says) => h('p', { key: says, className: 'note' }, says)),
          h('h6', { key: 'bot-title' }, words.bot),
          h('pre', { key: 'bot', className: 'bot' }, shown.answer),
          h('h6', { key: 'page-title' }, `${words.page} ${shown.address}`),
          // The site's own views made it, which escape every text.
          h('div', { key: 'page', className: 'page', dangerouslySetInnerHTML: { __html: shown.page } }),
        ],
      );
    }
  };
}

/** A link of the page leads nowhere from here. */
function stayHere(event: { readonly target: unknown; readonly preventDefault: () => void }): void {
  const { target } = event;
  if (typeof target === 'object' && target !== null && 'closest' in target && (target as Element).closest('a')) event.preventDefault();
}
