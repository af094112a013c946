import { useId, useRef, useState } from 'preact/hooks';
import type { Translate } from '#shared/i18n/translate.ts';
import { checkEntry, longest, type Mistakes } from '#shared/tools/diary/check-entry.ts';
import { type Draft, type Entry, type EntryField, entryFields } from '#shared/tools/diary/entry.ts';

type Props = {
  readonly t: Translate;
  readonly draft: Draft;
  readonly others: readonly Entry[];
  readonly today: string;
  readonly button: string;
  readonly onDraft: (draft: Draft) => void;
  readonly onEntry: (entry: Entry) => void;
};

const hints: readonly EntryField[] = ['hours', 'promised', 'paid', 'note'];

/** The fields of a day. What is wrong stands below its field, and the first wrong field gets the focus. */
export function DayForm({ t, draft, others, today, button, onDraft, onEntry }: Props) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const written: Draft = { ...draft, day: draft.day ?? today };

  const submit = (event: Event) => {
    event.preventDefault();
    const checked = checkEntry(written, others, today);
    if (checked.kind === 'entry') {
      setMistakes({});
      onEntry(checked.entry);
      return;
    }
    setMistakes(checked.mistakes);
    const first = entryFields.find((field) => checked.mistakes[field] !== undefined);
    form.current?.querySelector<HTMLElement>(`[name=${first}]`)?.focus();
  };
  return (
    <form ref={form} class="fields" autocomplete="off" onSubmit={submit} novalidate>
      {entryFields.map((field) => {
        const mistake = mistakes[field];
        const about = mistake === undefined && !hints.includes(field) ? undefined : `${id}-${field}-about`;
        const shared = {
          id: `${id}-${field}`,
          name: field,
          value: written[field] ?? '',
          maxLength: longest[field],
          'aria-invalid': mistake !== undefined,
          'aria-describedby': about,
          onInput: (event: Event & { readonly currentTarget: { readonly value: string } }) => {
            setMistakes({ ...mistakes, [field]: undefined });
            onDraft({ ...draft, [field]: event.currentTarget.value });
          },
        };
        return (
          <div key={field}>
            <label for={shared.id}>{t(`tool.keep-proof.sheet.${field}`)}</label>
            {field === 'note' ? (
              <textarea {...shared} rows={3} />
            ) : (
              <input
                {...shared}
                {...(field === 'day' ? { type: 'date', max: today } : {})}
                {...(field === 'promised' || field === 'paid' ? { inputMode: 'decimal' } : {})}
              />
            )}
            {about === undefined ? null : (
              <span id={about} class={mistake === undefined ? 'small' : 'wrong'}>
                {t(`tool.keep-proof.${mistake === undefined ? `${field}-hint` : `mistake.${mistake}`}`)}
              </span>
            )}
          </div>
        );
      })}
      <p>
        <button type="submit" class="send">
          {button}
        </button>
      </p>
    </form>
  );
}
