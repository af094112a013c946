import { hrefOf } from '#shared/links/href.ts';
import { rankLines } from '#shared/trust/rank-contacts.ts';
import { markOf, takesWord, type Word } from '#shared/trust/readers-word.ts';
import { answerContact, nextContacts } from './answer-contacts.ts';
import { heading, note, paragraph } from './block.ts';
import type { Guide, World } from './guide.ts';
import { homeAction } from './home-action.ts';
import { type Action, action, type Reply } from './reply.ts';
import type { Scene, State } from './scene.ts';

type WordScene = Scene & { readonly kind: 'word' };

/** The word behind a button, or undefined where none is taken or the number is gone. */
export function wordIn({ id, at }: WordScene, guide: Pick<Guide, 'bundle'>, world: World): Word | undefined {
  const contact = guide.bundle.contacts.find((candidate) => candidate.id === id);
  if (!world.takesWord || !contact || !takesWord(contact)) return undefined;
  const line = rankLines(contact, world.today).find((candidate) => markOf(candidate) === at.slice(0, -1));
  return line && { row: id, number: line.e164 ?? line.dial, isAnswered: at.endsWith('y') };
}

/**
 * Readers' word: "did they answer?", two buttons a number; then thanks, and what to try when nobody did. A face that
 * takes no word shows the contact instead. Undefined when the contact is gone.
 */
export function answerWord(state: State, scene: WordScene, guide: Guide, world: World): readonly Reply[] | undefined {
  const { t, bundle } = guide;
  const contact = bundle.contacts.find((candidate) => candidate.id === scene.id);
  if (!contact || !world.takesWord || !takesWord(contact)) return answerContact(state, scene.id, guide, world);
  const back = [action(state, contact.name, { scene: { kind: 'contact', id: contact.id } }), homeAction(state, guide)];
  const page = hrefOf(contact.id, bundle);
  const word = wordIn(scene, guide, world);
  if (word) {
    return [
      {
        blocks: [paragraph(t(word.isAnswered ? 'word.thanks-answered' : 'word.thanks-silent')), note(t('word.counted'))],
        actions: [...(word.isAnswered ? [] : nextContacts(state, contact, guide, world)), back],
        page,
      },
    ];
  }
  const lines = rankLines(contact, world.today);
  const say = (mark: string, key: 'y' | 'n', label: string): Action =>
    action(state, label, { scene: { kind: 'word', id: contact.id, at: `${mark}${key}` } });
  return [
    {
      blocks: [heading(contact.name), paragraph(t('word.ask')), note(t('word.counted'))],
      actions: [
        ...lines.map((line) => [
          say(markOf(line), 'y', t('word.yes', { number: line.dial })),
          say(markOf(line), 'n', t('word.no', { number: line.dial })),
        ]),
        back,
      ],
      page,
    },
  ];
}
