import type { StayLegalEntry } from '#content/index.ts';
import { parseDates } from '#shared/tools/stay-legal/parse-dates.ts';

type Props = {
  readonly id: string;
  readonly label: string;
  /** Why what stands in the field is no date. */
  readonly wrong: string | undefined;
  readonly value: string;
  readonly onWrite: (value: string) => void;
};

/** A field for a date as people write it: old phones show the browser's own date field badly. */
export function DayField({ id, label, wrong, value, onWrite }: Props) {
  return (
    <label>
      {label}
      <input
        id={id}
        inputMode="decimal"
        maxLength={30}
        value={value}
        aria-invalid={wrong !== undefined}
        aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
        onInput={(event) => onWrite(event.currentTarget.value)}
      />
      {wrong === undefined ? null : (
        <span id={`${id}-wrong`} class="wrong">
          {wrong}
        </span>
      )}
    </label>
  );
}

/** The day in a field; undefined when it is empty. */
export function readDay(text: string, words: StayLegalEntry, today: string): string | 'wrong' | undefined {
  if (text.trim() === '') return undefined;
  const { dates, unread } = parseDates(text, words, today);
  const [date] = dates;
  return date === undefined || dates.length > 1 || unread.length > 0 ? 'wrong' : date.day;
}
