import { useState } from 'preact/hooks';
import { formatDate } from '#shared/format/format-date.ts';
import type { Translate } from '#shared/i18n/translate.ts';
import type { Entry } from '#shared/tools/diary/entry.ts';
import { describeEntry, describeSum } from '#shared/tools/diary/render-diary.ts';
import { sumDiary } from '#shared/tools/diary/sum-diary.ts';

type Props = {
  readonly t: Translate;
  readonly sheet: Translate;
  readonly entries: readonly Entry[];
  readonly onChange: (entry: Entry) => void;
  readonly onDelete: (entry: Entry) => void;
};

/** The days that were written, and what they come to. A day is deleted by the second press only. */
export function DayList({ t, sheet, entries, onChange, onDelete }: Props) {
  const [sure, setSure] = useState<Entry>();
  if (entries.length === 0) return <p>{t('tool.keep-proof.no-days')}</p>;
  const { employers, all } = sumDiary(entries);
  const say = (key: string) => t(`tool.keep-proof.${key}`);
  return (
    <>
      <ul class="plain">
        {entries.map((entry, index) => (
          <li key={index} class="card">
            <h3>{formatDate(entry.day)}</h3>
            {describeEntry(entry, sheet).map(([label, text]) => (
              <p key={label}>
                {label}: <strong>{text}</strong>
              </p>
            ))}
            <p class="actions">
              <button type="button" aria-label={`${say('change')}: ${formatDate(entry.day)}`} onClick={() => onChange(entry)}>
                {say('change')}
              </button>
              <button
                type="button"
                aria-label={`${say(sure === entry ? 'delete-sure' : 'delete')}: ${formatDate(entry.day)}`}
                onClick={() => (sure === entry ? onDelete(entry) : setSure(entry))}
              >
                {say(sure === entry ? 'delete-sure' : 'delete')}
              </button>
            </p>
          </li>
        ))}
      </ul>
      {employers.map(({ who, months, sum }) => (
        <div key={who} class="card">
          <h3>{who || sheet('not-written')}</h3>
          {months.map(({ month, sum: ofMonth }) => (
            <p key={month}>
              {formatDate(month)}: {describeSum(ofMonth, sheet)}
            </p>
          ))}
          <p>
            <strong>
              {sheet('sum')}: {describeSum(sum, sheet)}
            </strong>
          </p>
        </div>
      ))}
      {employers.length > 1 ? (
        <p class="card">
          <strong>
            {sheet('all')}: {describeSum(all, sheet)}
          </strong>
        </p>
      ) : null}
    </>
  );
}
