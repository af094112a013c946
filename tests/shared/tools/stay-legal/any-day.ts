import fc from 'fast-check';
import { addDays } from '#shared/tools/stay-legal/day.ts';

/** Any day of the years 2020 to 2031, leap years among them. */
export const anyDay = fc.integer({ min: 0, max: 4382 }).map((count) => addDays('2020-01-01', count));
