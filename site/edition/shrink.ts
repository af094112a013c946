/** The classes of the site that the sheet of the edition knows, by the letters it knows them by. All others go. */
const letters: Readonly<Record<string, string>> = {
  small: 's',
  sources: 's',
  note: 'n',
  plain: 'p',
  good: 'g',
  bad: 'b',
  say: 'y',
  entries: 'e',
  tiles: 'e',
  letters: 'l',
  bar: 'r',
};

type Step = (html: string) => string;

const steps: readonly Step[] = [
  // The sheet sets the signs before a standing by its class.
  (html) => html.replaceAll(/<span aria-hidden="true">[^<]*<\/span> ?/g, ''),
  (html) => html.replaceAll(/ class="([^"]*)"/g, (_, names: string) => toLetters(names)),
  // An address is text; the script of the file makes it a link.
  (html) => html.replaceAll(/<a href="(?:https?|mailto):[^"]*"[^>]*>([^<]*)<\/a>/g, '$1'),
  (html) => html.replaceAll('</a><span', '</a> <span').replaceAll(/<ul[^>]*><\/ul>/g, ''),
  (html) => ['span', 'section', 'div'].reduce(unwrap, html),
  (html) => html.replaceAll(/(?<=<[a-z][^<>]*\s[a-z-]+=)"([\w#:+.-]+)"/g, '$1'),
  (html) => html.replaceAll('&quot;', '"').replaceAll(/<(\/?)strong>/g, '<$1b>'),
  // A card is its heading and what follows.
  (html) => html.replaceAll(/<article id=(\w+)><(h\d)>/g, '<$2 id=$1>').replaceAll(/<\/?article>/g, ''),
  // HTML lets the ends of paragraphs and items go where another block begins or theirs ends.
  (html) => html.replaceAll(/<\/li>(?=<li|<\/[uo]l>)/g, ''),
  (html) => html.replaceAll(/<\/p>(?=<(?:p|h\d|ul|ol|section|details)[\s>]|<\/(?:section|details|li)>)/g, ''),
  (html) => html.replaceAll(/(?<=<p class=s>[^<]*(?:<br>[^<]*)*)<p class=s>/g, '<br>'),
];

/**
 * The same HTML in fewer bytes, with nothing changed that is read. Nobody compresses a file that goes from phone to
 * phone, so every byte counts as it stands.
 * @param html as Preact writes it, every attribute in quotes
 */
export function shrink(html: string): string {
  return steps.reduce((text, step) => step(text), html);
}

function toLetters(names: string): string {
  const known = [...new Set(names.split(' ').flatMap((name) => letters[name] ?? []))];
  return known.length === 0 ? '' : ` class="${known.join(' ')}"`;
}

/** Elements of one name without any attribute go, what is in them stays. */
function unwrap(html: string, name: string): string {
  const kept: boolean[] = [];
  return html.replaceAll(new RegExp(`<(/?)${name}( [^>]*)?>`, 'g'), (tag: string, slash: string, attributes?: string) => {
    if (slash === '/') return kept.pop() ? tag : '';
    kept.push(attributes !== undefined);
    return attributes === undefined ? '' : tag;
  });
}
