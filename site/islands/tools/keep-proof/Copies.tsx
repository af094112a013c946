import { useId, useState } from 'preact/hooks';
import { type Locale, locales, type Ref } from '#content/index.ts';
import { complaintTopics, sheetIn } from '#shared/dialogue/keep-proof.ts';
import { formatDate } from '#shared/format/format-date.ts';
import { type Diary, entryFields } from '#shared/tools/diary/entry.ts';
import { describeEntry, describeSum, renderDiary } from '#shared/tools/diary/render-diary.ts';
import { renderLetter } from '#shared/tools/diary/render-letter.ts';
import { sumDiary } from '#shared/tools/diary/sum-diary.ts';
import { BlockView } from '#site/components/BlockView.tsx';
import type { PageView } from '#site/views/page-view.ts';
import { CopyActions } from './CopyActions.tsx';

type Props = { readonly view: PageView; readonly diary: Diary; readonly today: string; readonly onChange: (diary: Diary) => void };

/** What may be taken along: the days with their sums, and the letter, in any of the languages. */
export function Copies({ view, diary, today, onChange }: Props) {
  const { t, guide } = view;
  const id = useId();
  const [locale, setLocale] = useState<Locale>(guide.bundle.locale);
  const [chosen, setChosen] = useState('');
  const sheet = sheetIn(locale, guide);
  const { employers } = sumDiary(diary.entries);
  const who = employers.find((employer) => employer.who === chosen)?.who ?? employers[0]?.who ?? '';
  const letter = renderLetter(diary, who, sheet);
  const say = (key: string) => t(`tool.keep-proof.${key}`);
  const topics = guide.bundle.topics.filter(({ id: topic }) => complaintTopics.some((one) => one === topic));
  const links = topics.map(({ id: topic, title }) => ({ to: `topic:${topic}` satisfies Ref, title }));
  const field = (name: 'name' | 'money') => (
    <label>
      {say(`sheet.${name}`)}
      <input
        value={diary[name]}
        maxLength={80}
        autocomplete="off"
        onInput={(event) => onChange({ ...diary, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <>
      <h2>{say('take')}</h2>
      <p class="note">{say('take-open')}</p>
      <form class="fields" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        <label>
          {say('take-language')}
          <select value={locale} onChange={(event) => setLocale(locales.find((one) => one === event.currentTarget.value) ?? locale)}>
            {locales.map((one) => (
              <option key={one} value={one} lang={one}>
                {t(`language-own.${one}`)}
              </option>
            ))}
          </select>
        </label>
        {field('name')}
        {field('money')}
      </form>
      <h3>{say('days-copy')}</h3>
      <CopyActions t={t} text={renderDiary(diary, today, sheet)} fileName="1.txt" part=".paper.days" />
      <DaysPaper diary={diary} locale={locale} today={today} sheet={sheet} />
      <details>
        <summary>{say('letter-to')}</summary>
        <p>{say('letter-facts')}</p>
        {employers.length > 1 ? (
          <form class="fields" onSubmit={(event) => event.preventDefault()}>
            <label for={`${id}-who`}>{say('letter-who')}</label>
            <select id={`${id}-who`} value={who} onChange={(event) => setChosen(event.currentTarget.value)}>
              {employers.map((employer) => (
                <option key={employer.who} value={employer.who}>
                  {employer.who || sheet('not-written')}
                </option>
              ))}
            </select>
          </form>
        ) : null}
        <pre class="letter card" lang={locale}>
          {letter}
        </pre>
        <CopyActions t={t} text={letter} fileName="2.txt" part=".letter" />
        <p>{say('letter-where')}</p>
        <BlockView view={view} block={{ kind: 'links', items: links }} />
      </details>
    </>
  );
}

/** The days as a table, seen in print only. */
function DaysPaper({
  diary,
  locale,
  today,
  sheet,
}: Pick<Props, 'diary' | 'today'> & { readonly locale: Locale; readonly sheet: ReturnType<typeof sheetIn> }) {
  const { employers, all } = sumDiary(diary.entries);
  return (
    <section class="paper days" lang={locale}>
      <h2>{sheet('title')}</h2>
      <p>
        {[
          `${sheet('written')}: ${formatDate(today)}`,
          ...(['name', 'money'] as const).map((key) => `${sheet(key)}: ${diary[key] || '________'}`),
        ].join(' · ')}
      </p>
      <table>
        <thead>
          <tr>
            {entryFields.map((field) => (
              <th key={field} scope="col">
                {sheet(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {diary.entries.map((entry, index) => {
            const texts = new Map(describeEntry(entry, sheet));
            return (
              <tr key={index}>
                <td>{formatDate(entry.day)}</td>
                {entryFields.slice(1).map((field) => (
                  <td key={field}>{texts.get(sheet(field))}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {employers.map(({ who, months, sum }) => (
        <div key={who}>
          <p>
            <strong>{who || sheet('not-written')}</strong>
          </p>
          {months.map(({ month, sum: ofMonth }) => (
            <p key={month}>
              {formatDate(month)}: {describeSum(ofMonth, sheet)}
            </p>
          ))}
          <p>
            {sheet('sum')}: {describeSum(sum, sheet)}
          </p>
        </div>
      ))}
      <p>
        {sheet('all')}: {describeSum(all, sheet)}
      </p>
    </section>
  );
}
