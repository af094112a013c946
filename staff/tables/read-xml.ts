import { Parser } from 'saxen';

/** What is heard while a file is read; names come without their prefix, texts as people see them, not as they are read aloud in Japanese. */
type Heard = {
  readonly open?: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

const aloud = 'rPh';

/** @throws {Error} when it is no XML, or whatever a listener throws to stop */
export function readXml(bytes: Uint8Array, { open, text, close }: Heard): void {
  const parser = new Parser();
  let isAloud = false;
  parser.on('openTag', (name, attributes, decode) => {
    isAloud ||= bare(name) === aloud;
    if (isAloud) return;
    open?.(bare(name), (wanted) => {
      const value = attributes()[wanted];
      return value === undefined ? undefined : decode(value);
    });
  });
  parser.on('closeTag', (name) => {
    if (!isAloud) close?.(bare(name));
    isAloud &&= bare(name) !== aloud;
  });
  parser.on('text', (words, decode) => isAloud || text?.(decode(words)));
  parser.on('cdata', (words) => isAloud || text?.(words));
  parser.parse(new TextDecoder().decode(bytes));
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
