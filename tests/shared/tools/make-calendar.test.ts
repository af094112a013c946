import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '#content/index.ts';
import { makeCalendar } from '#shared/tools/make-calendar.ts';
import { guides } from '#tests/shared/real-world.ts';
import { anyDay } from './stay-legal/any-day.ts';

const options = { title: 'Рӯзи муҳим', made: '2026-11-21', remindBefore: 3 };
const unfold = (file: string) => file.replaceAll('\r\n ', '');

test('a calendar of one day', () => {
  expect(makeCalendar([{ day: '2026-12-31', key: 'ru-stay' }], options).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Calendar//1.0//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    expect.stringMatching(/^UID:20261231-[0-9a-f]{8}$/),
    'DTSTAMP:20261121T000000Z',
    'DTSTART;VALUE=DATE:20261231',
    'SUMMARY:Рӯзи муҳим',
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Рӯзи муҳим',
    'TRIGGER:-P2DT15H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

describe('for any days and any title', () => {
  const days = fc.array(fc.record({ day: anyDay, key: fc.string() }), { maxLength: 5 });

  test('no line is longer than 75 octets, none is empty, and unfolded the title is there, escaped', () => {
    fc.assert(
      fc.property(days, fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), (all, title) => {
        const file = makeCalendar(all, { ...options, title: `а${title}` });
        const lines = file.split('\r\n');
        expect(lines.pop()).toBe('');
        for (const line of lines) {
          expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          expect(line).toMatch(/^[A-Z ][^\r\n]*$/);
        }
        expect(unfold(file).match(/^SUMMARY:.*$/gm)?.length ?? 0).toBe(all.length);
      }),
    );
  });

  test('what has a meaning in such a file is escaped', () => {
    const file = makeCalendar([{ day: '2026-12-31', key: '' }], { ...options, title: 'a;b,c\\d\nEND:VEVENT' });
    expect(file).toContain('SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\r\n');
  });

  test('the same days give the same file, other days other names', () => {
    fc.assert(
      fc.property(days, (all) => {
        expect(makeCalendar(all, options)).toBe(makeCalendar(all, options));
      }),
    );
    const uids = (key: string) => /UID:(\S+)/.exec(makeCalendar([{ day: '2026-12-31', key }], options))?.[1];
    expect(uids('ru-stay')).not.toBe(uids('ru-ruid'));
  });
});

test.each(locales)('what stands in the calendar in %s tells nobody what it is about', (locale) => {
  const { t } = guides[locale];
  const title = t('tool.stay-legal.event');
  const file = makeCalendar([{ day: '2026-12-31', key: 'ru-patent-paid' }], { ...options, title });
  expect(unfold(file)).not.toMatch(
    /патент|patent|виза|visa|регистр|regist|бақайд|муҳоҷ|мигра|migra|россия|русия|russia|work|кор|работ|ҳамроҳ|hamroh/i,
  );
});
