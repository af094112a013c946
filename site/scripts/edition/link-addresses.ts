/** An address of mail or of a page, at the end of a text or before a sign that cannot be in it. */
const address = /https?:\/\/[^\s;]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:[a-z0-9-]+\.)+[a-z]{2,}\.?(?:\/[^\s;]*)?(?=$|[\s;])/gi;

/** Makes links of addresses: of contacts, and the last one of each source, which is its own. */
export function linkAddresses(): void {
  for (const text of textsIn('#places p')) linkIn(text, (matches) => matches);
  for (const text of textsIn('#list li')) linkIn(text, (matches) => (text.data.endsWith('…') ? [] : matches.slice(-1)));
}

type Found = { readonly at: number; readonly text: string };

function linkIn(node: Text, choose: (matches: readonly Found[]) => readonly Found[]): void {
  const matches: Found[] = [];
  node.data.replace(address, (text: string, at: number) => {
    matches.push({ at, text });
    return text;
  });
  // From the last to the first, so that the places of the others stay.
  for (const { at, text } of choose(matches).slice().reverse()) {
    const link = document.createElement('a');
    link.href = /^[^/]+@/.test(text) ? `mailto:${text}` : /^https?:/.test(text) ? text : `https://${text}`;
    link.rel = 'noreferrer';
    const rest = node.splitText(at);
    rest.splitText(text.length);
    rest.replaceWith(link);
    link.append(rest);
  }
}

function textsIn(selector: string): readonly Text[] {
  return Array.from(document.querySelectorAll(selector)).reduce<readonly Text[]>((found, element) => {
    const texts = Array.from(element.childNodes).filter((node): node is Text => node instanceof Text);
    return found.concat(texts);
  }, []);
}
