import { locales, type Ref, roomModuleIds, stages, toolIds } from '#content/index.ts';
import { type PlacePart, placeParts, recruitmentParts } from '#shared/links/href.ts';
import type { Scene, State } from './scene.ts';

/** Telegram's limit for the data behind a button, in bytes. */
export const codeLimit = 64;

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const countryPattern = /^[A-Z]{2}$/;
const atPattern = /^[a-z0-9-]{0,40}$/;
const wordPattern = /^([0-9a-z]{4}[yn])?$/;

/**
 * The data behind a button: language, place and where it leads. It holds everything, so a button works
 * after a restart and for ever.
 * @example toCode({ locale: 'tg', place: 'AE', scene: { kind: 'topic', id: 'not-paid' } }) // "tg.AE.t.not-paid"
 */
export function toCode(state: State): string {
  return [state.locale, state.place ?? '-', ...sceneToParts(state.scene)].join('.');
}

/** The state behind a button, or undefined for anything that no version of the guide wrote. */
export function parseCode(code: unknown): State | undefined {
  if (typeof code !== 'string' || code.length > codeLimit) return undefined;
  const [language, place = '', kind = '', first = '', second = '', ...rest] = code.split('.');
  const locale = locales.find((known) => known === language);
  const scene = rest.length === 0 ? partsToScene(kind, first, second) : undefined;
  if (locale === undefined || scene === undefined) return undefined;
  if (place === '-') return { locale, scene };
  return countryPattern.test(place) ? { locale, place, scene } : undefined;
}

function sceneToParts(scene: Scene): readonly string[] {
  switch (scene.kind) {
    case 'home':
      return ['h'];
    case 'language':
      return ['l'];
    case 'places':
      return ['pp'];
    case 'place':
      return ['p', scene.id];
    case 'part':
      return ['q', scene.id, scene.part];
    case 'topics':
      return ['tt'];
    case 'stage':
      return ['g', scene.id];
    case 'topic':
      return ['t', scene.id];
    case 'danger':
      return ['d'];
    case 'where':
      return ['w', scene.topic];
    case 'numbers':
      return ['n', scene.place, scene.topic ?? ''];
    case 'contacts':
      return ['nn'];
    case 'contact':
      return [scene.id.startsWith('mission:') ? 'm' : 's', scene.id.slice(scene.id.indexOf(':') + 1)];
    case 'fact':
      return ['r', scene.id.slice(scene.id.indexOf(':') + 1)];
    case 'recruitment':
      return ['rr'];
    case 'recruitment-part':
      return ['rp', scene.part];
    case 'cards':
      return ['cc'];
    case 'card':
      return ['c', scene.id];
    case 'tools':
      return ['xx'];
    case 'tool':
      return ['x', scene.id, scene.at];
    case 'room':
      return ['oo'];
    case 'room-module':
      return ['o', scene.id];
    case 'search':
      return ['f'];
    case 'carry':
      return ['k'];
    case 'forget':
      return ['z'];
    case 'about':
      return ['a'];
    case 'changes':
      return ['b'];
    case 'word':
      return [scene.id.startsWith('mission:') ? 'ym' : 'ys', scene.id.slice(scene.id.indexOf(':') + 1), scene.at];
  }
}

const plainScenes: Readonly<Record<string, Scene>> = {
  h: { kind: 'home' },
  l: { kind: 'language' },
  pp: { kind: 'places' },
  tt: { kind: 'topics' },
  d: { kind: 'danger' },
  nn: { kind: 'contacts' },
  rr: { kind: 'recruitment' },
  cc: { kind: 'cards' },
  xx: { kind: 'tools' },
  oo: { kind: 'room' },
  f: { kind: 'search' },
  k: { kind: 'carry' },
  z: { kind: 'forget' },
  a: { kind: 'about' },
  b: { kind: 'changes' },
};

function partsToScene(kind: string, first: string, second: string): Scene | undefined {
  const plain = Object.hasOwn(plainScenes, kind) ? plainScenes[kind] : undefined;
  if (plain) return first === '' && second === '' ? plain : undefined;
  if (kind === 'n') {
    if (!countryPattern.test(first)) return undefined;
    if (second === '') return { kind: 'numbers', place: first };
    return idPattern.test(second) ? { kind: 'numbers', place: first, topic: second } : undefined;
  }
  if (kind === 'q') {
    const part = placeParts.find((known): known is PlacePart => known === second);
    return part && countryPattern.test(first) ? { kind: 'part', id: first, part } : undefined;
  }
  if (kind === 'x') {
    const id = toolIds.find((name) => name === first);
    return id && atPattern.test(second) ? { kind: 'tool', id, at: second } : undefined;
  }
  if (kind === 'ys' || kind === 'ym') {
    const id: Ref = `${kind === 'ym' ? 'mission' : 'service'}:${first}`;
    return idPattern.test(first) && wordPattern.test(second) ? { kind: 'word', id, at: second } : undefined;
  }
  if (second !== '') return undefined;
  if (kind === 'p') return countryPattern.test(first) ? { kind: 'place', id: first } : undefined;
  if (!idPattern.test(first)) return undefined;
  const ref = (name: string) => `${name}:${first}` as Ref;
  switch (kind) {
    case 'g': {
      const id = stages.find((stage) => stage === first);
      return id && { kind: 'stage', id };
    }
    case 'rp': {
      const part = recruitmentParts.find((name) => name === first);
      return part && { kind: 'recruitment-part', part };
    }
    case 'o': {
      const id = roomModuleIds.find((name) => name === first);
      return id && { kind: 'room-module', id };
    }
    case 't':
      return { kind: 'topic', id: first };
    case 'w':
      return { kind: 'where', topic: first };
    case 's':
      return { kind: 'contact', id: ref('service') };
    case 'm':
      return { kind: 'contact', id: ref('mission') };
    case 'r':
      return { kind: 'fact', id: ref('rule') };
    case 'c':
      return { kind: 'card', id: first };
    default:
      return undefined;
  }
}
