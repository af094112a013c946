import type { Bundle, ProseBlock, Ref } from '#content/index.ts';
import { splitRef } from '#shared/links/href.ts';
import { fold, tokensOf } from './fold.ts';
import { nameKey } from './name-key.ts';
import type { PackedWords } from './pack-words.ts';
import { makeSaidOf, type Name } from './said-of.ts';

/** Something that can be found, with its texts folded. */
export type Thing = {
  readonly id: Ref;
  readonly kind: 'topic' | 'place' | 'mission' | 'service' | 'rule' | 'tool' | 'page';
  readonly title: string;
  /** The countries it belongs to; none, when it is for everybody. */
  readonly places: readonly string[];
  /** The shown title, with its fillers in the order of the alphabet. */
  readonly said: string;
  /** Title and short aliases without fillers. */
  readonly names: readonly Name[];
  /** Every word of the aliases, as often as it stands there. */
  readonly words: readonly string[];
  readonly summary: string;
  readonly body: readonly string[];
};

const noFillers: ReadonlySet<string> = new Set();

/** Everything in the guide that can be found: pages, countries, contacts that can be reached, rules. */
export function thingsOf(bundle: Bundle, words: PackedWords, fillers: ReadonlySet<string>): readonly Thing[] {
  const saidOf = makeSaidOf(words.said);
  const thing = (id: Ref, title: string, places: readonly string[] = [], summary = '', body: readonly string[] = []): Thing => {
    const tokens = tokensOf(title);
    const [key, said] = [nameKey(tokens, fillers), nameKey(tokens, noFillers)];
    const aliases = saidOf(id);
    return {
      id,
      kind: splitRef(id)[0],
      title,
      places,
      said,
      names: [{ key, isLong: key !== said }, ...aliases.names],
      words: aliases.words,
      summary: fold(summary),
      body: body.map(fold),
    };
  };
  return [
    ...bundle.topics.map((topic) => {
      const body = topic.sections.flatMap(({ blocks }) => blocks.map(textOf));
      return thing(`topic:${topic.id}`, topic.title, [], topic.summary, body);
    }),
    ...bundle.places.map((place) => thing(`place:${place.id}`, place.name, [place.id])),
    ...bundle.contacts
      .filter((contact) => contact.lines.length > 0 || contact.emails.length > 0)
      .map((contact) => {
        const numbers = contact.lines.map(({ dial }) => dial).join(' ');
        return thing(contact.id, contact.name, [contact.country], `${contact.what ?? ''} ${contact.city ?? ''}`, [numbers]);
      }),
    ...bundle.facts.map((fact) => thing(fact.id, fact.title, fact.places, '', [fact.statement])),
    ...Object.entries(words.pages).map(([id, title]) => thing(id as Ref, title)),
  ];
}

function textOf(block: ProseBlock): string {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
    case 'note':
      return block.inlines.map((inline) => inline.text).join('');
    case 'steps':
    case 'list':
      return block.items
        .flat()
        .map((inline) => inline.text)
        .join(' ');
  }
}
