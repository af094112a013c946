import type { Translate } from '#shared/i18n/translate.ts';
import { entryFields } from '#shared/tools/diary/entry.ts';

const line = '______________';
const days = Array.from({ length: 31 }, (_, index) => index + 1);

/** An empty table for the days of a month, seen in print only: one side of A4, to be filled in by hand. */
export function MonthSheet({ t }: { readonly t: Translate }) {
  const say = (key: string) => t(`tool.keep-proof.sheet.${key}`);
  return (
    <section class="paper month">
      <h2>{say('title')}</h2>
      <p>{['month', 'name', 'money'].map((key) => `${say(key)}: ${line}`).join(' ')}</p>
      <table>
        <thead>
          <tr>
            {entryFields.map((field) => (
              <th key={field} scope="col">
                {say(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {[...days, say('sum')].map((day) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              {entryFields.slice(1).map((field) => (
                <td key={field} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
