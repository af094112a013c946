import { describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { blockText } from '#shared/dialogue/block-text.ts';
import { codeLimit, parseCode } from '#shared/dialogue/code.ts';
import type { Reply } from '#shared/dialogue/reply.ts';
import type { State } from '#shared/dialogue/scene.ts';
import { partOf } from '#shared/links/href.ts';
import { guides, textKeys, today } from '#tests/shared/real-world.ts';
import { codesOf, pressEverything, type Visit } from './press-everything.ts';

/** Texts of a reply, put together once: there are tens of thousands of replies. */
const known = new WeakMap<Reply, readonly string[]>();

function textsOf(reply: Reply, locale: keyof typeof guides): readonly string[] {
  const texts = known.get(reply) ?? putTogether(reply, locale);
  known.set(reply, texts);
  return texts;
}

const putTogether = (reply: Reply, locale: keyof typeof guides) =>
  reply.blocks.map((block) =>
    blockText(block, { t: guides[locale].t, today })
      .map((line) => line.map((span) => span.text).join(''))
      .join('\n'),
  );

/** What the broken answers are, so that a failure names them: `tg.AE.t.not-paid: …`. */
function broken(visits: readonly Visit[], isBroken: (reply: Reply, visit: Visit) => boolean): readonly string[] {
  return visits.flatMap((visit) =>
    visit.turn.replies.filter((reply) => isBroken(reply, visit)).map((reply) => `${visit.code}: ${reply.page}`),
  );
}

/** Both reach all languages, because the button that changes the language is pressed too. */
const beginnings: readonly (readonly [string, State])[] = [
  ['', { locale: 'tg', scene: { kind: 'home' } }],
  ['in the Emirates', { locale: 'ru', place: 'AE', scene: { kind: 'home' } }],
];

describe.each(beginnings)('every button pressed from home %s', (_, from) => {
  const visits = pressEverything(from);
  const home = (code: string) => parseCode(code)?.scene.kind === 'home';

  test('leads to everything in the guide', () => {
    const { bundle } = guides[from.locale];
    const reached = new Set(visits.map(({ turn }) => JSON.stringify(turn.state.scene)));
    expect(bundle.topics.filter(({ id }) => !reached.has(JSON.stringify({ kind: 'topic', id })))).toEqual([]);
    const rules = bundle.facts.filter((fact) => partOf(fact).of === 'place');
    expect(rules.filter(({ id }) => !reached.has(JSON.stringify({ kind: 'fact', id })))).toEqual([]);
    expect(bundle.phrases.filter(({ id }) => !reached.has(JSON.stringify({ kind: 'card', id })))).toEqual([]);
    expect(bundle.places.filter(({ id: place }) => !reached.has(JSON.stringify({ kind: 'numbers', place })))).toEqual([]);
    expect(new Set(visits.map(({ turn }) => turn.state.locale))).toEqual(new Set(locales));
  });

  test('has a code that parses and fits, and a label', () => {
    const actions = visits.flatMap(({ turn }) => turn.replies.flatMap((reply) => reply.actions.flat()));
    expect(actions.filter(({ code }) => parseCode(code) === undefined || code.length > codeLimit)).toEqual([]);
    expect(actions.filter(({ label }) => label.trim() === '')).toEqual([]);
  });

  test('goes where it says: into the scene of its code, in its language', () => {
    const strayed = visits.filter(({ code, turn }) => {
      const target = parseCode(code);
      return target && (JSON.stringify(target.scene) !== JSON.stringify(turn.state.scene) || target.locale !== turn.state.locale);
    });
    expect(strayed.map(({ code }) => code)).toEqual([]);
  });

  test('is answered, never with an empty screen', () => {
    expect(visits.filter(({ turn }) => turn.replies.length === 0).map(({ code }) => code)).toEqual([]);
    expect(broken(visits, (reply, { turn }) => textsOf(reply, turn.state.locale).some((text) => text.trim() === ''))).toEqual([]);
    expect(broken(visits, (reply) => reply.blocks.length === 0)).toEqual([]);
  });

  test('never meets an outdated button', () => {
    const outdated = broken(visits, (reply, { turn }) => {
      const { t } = guides[turn.state.locale];
      return textsOf(reply, turn.state.locale).some((text) => text.includes(t('dialogue.stale')) || text.includes(t('dialogue.retired')));
    });
    expect(outdated).toEqual([]);
  });

  test('leaves a way home, except at home and where it waits for words', () => {
    expect(
      broken(visits, (reply, { turn }) => turn.state.scene.kind !== 'home' && reply.asks === undefined && !codesOf(reply).some(home)),
    ).toEqual([]);
  });

  test('offers no two buttons that look the same and lead elsewhere', () => {
    const twins = (reply: Reply) => {
      const actions = reply.actions.flat();
      return actions.some((one) => actions.some((other) => one.label === other.label && one.code !== other.code));
    };
    expect(broken(visits, twins)).toEqual([]);
  });

  test('names the page of the site that says the same, in the same language', () => {
    expect(
      broken(visits, (reply, { turn }) => !reply.page.startsWith(`/${turn.state.locale}/`) || /undefined|null/.test(reply.page)),
    ).toEqual([]);
  });

  test('says texts, not their keys or gaps', () => {
    const rawKey = new RegExp(`(?<![\\w./-])(?:${textKeys.map((key) => key.replaceAll('.', '\\.')).join('|')})(?![\\w./-])`);
    const raw = broken(visits, (reply, { turn }) => {
      const said = [...textsOf(reply, turn.state.locale), ...reply.actions.flat().map((action) => action.label)].join('\n');
      return rawKey.test(said) || /\{\{|\}\}|\[object|undefined|NaN/.test(said);
    });
    expect(raw).toEqual([]);
  });

  test('remembers the country once it was entered', () => {
    const forgot = visits.filter(({ turn: { state } }) => {
      const { scene } = state;
      const entered = scene.kind === 'place' || scene.kind === 'part' ? scene.id : scene.kind === 'numbers' ? scene.place : undefined;
      return entered !== undefined && state.place !== entered;
    });
    expect(forgot.map(({ code }) => code)).toEqual([]);
  });
});
