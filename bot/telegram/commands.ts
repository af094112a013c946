import type { Scene } from '#shared/dialogue/scene.ts';

/**
 * The commands of the bot, in the order of the menu, and the scene each one leads to. A new scene of the dialogue is one
 * line here and a text `command.<name>` in each language. What is not here is not published.
 */
export const commands: Readonly<Record<string, Scene>> = {
  start: { kind: 'home' },
  help: { kind: 'danger' },
  contacts: { kind: 'contacts' },
  places: { kind: 'places' },
  topics: { kind: 'topics' },
  women: { kind: 'stage', id: 'women' },
  check: { kind: 'tool', id: 'check-offer', at: '' },
  agency: { kind: 'tool', id: 'check-agency', at: '' },
  staylegal: { kind: 'tool', id: 'stay-legal', at: '' },
  tools: { kind: 'tools' },
  cards: { kind: 'cards' },
  ask: { kind: 'search' },
  carry: { kind: 'carry' },
  language: { kind: 'language' },
  forget: { kind: 'forget' },
  about: { kind: 'about' },
};

/** Names that older messages and people know; they work and are not published. */
export const olderCommands: Readonly<Record<string, Scene>> = { search: { kind: 'search' } };
