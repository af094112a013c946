import type { Bundle } from '#content/index.ts';
import { formatDate } from '#shared/format/format-date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { CallToMake } from '#shared/trust/calls-to-make.ts';
import { localTime } from './local-time.ts';

/** A line of the call sheet, in words. */
export type CallLine = {
  readonly row: string;
  readonly number: string;
  /** The same for ringing from another country, where that is possible. */
  readonly fromAbroad: string;
  readonly name: string;
  readonly place: string;
  /** What the clocks there show now, and when it is noon on the clock of this machine. */
  readonly localTime: string;
  readonly noonThere: string;
  /** Opening hours as we know them, or ''. */
  readonly hours: string;
  readonly languages: string;
  /** Whether only phones inside the country reach it. */
  readonly isInside: boolean;
  readonly last: string;
  readonly readers: string;
  readonly ask: string;
};

/** The calls as lines of a sheet. `now` is the moment for which the clocks abroad are told. */
export function toCallLines(calls: readonly CallToMake[], bundle: Bundle, t: Translate, now: Date): readonly CallLine[] {
  const languages = new Intl.DisplayNames(bundle.locale, { type: 'language' });
  const noon = new Date(now.getFullYear(), now.getMonth(), now.getDate(), 12);
  const places = new Map(bundle.places.map(({ id, name }) => [id, name]));
  return calls.map(({ contact, line, purpose, lastCall, lastPage, word }) => ({
    row: contact.id,
    number: line.dial,
    fromAbroad: line.abroad === 'no' ? '' : (line.e164 ?? ''),
    name: contact.name,
    place: places.get(contact.country) ?? contact.country,
    localTime: localTime(contact.country, now),
    noonThere: localTime(contact.country, noon),
    hours: contact.hours ?? '',
    languages: contact.languages.map((code) => languages.of(code) ?? code).join(', '),
    isInside: line.abroad === 'no',
    last: (lastCall ?? lastPage) ? formatDate(lastCall ?? lastPage ?? '') : t('calls.never'),
    readers: word === undefined ? '' : t('calls.readers-said', { answered: word.answered, silent: word.silent }),
    ask: t(`calls.ask-text.${purpose}`),
  }));
}
