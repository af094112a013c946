import { useEffect, useRef, useState } from 'preact/hooks';
import { sheetIn } from '#shared/dialogue/keep-proof.ts';
import { type Draft, type Entry, sortEntries } from '#shared/tools/diary/entry.ts';
import { toDraft } from '#shared/tools/diary/to-draft.ts';
import type { ToolProps } from '../tool-props.ts';
import { Copies } from './Copies.tsx';
import { DayForm } from './DayForm.tsx';
import { DayList } from './DayList.tsx';
import { Keeping, Opening } from './Keeping.tsx';
import { printOnly } from './print-only.ts';
import { idleMinutes, useNotebook } from './use-notebook.ts';

/** A day that is written anew: which one, and what stands in its fields. */
type Edited = { readonly entry: Entry; readonly draft: Draft };

/** Keep proof: days, hours and pay, in memory until the person chooses to keep them; copies and the letter from them. */
export function KeepProof({ view }: ToolProps) {
  const { t, guide } = view;
  const notebook = useNotebook();
  const { diary, isKept, said, change } = notebook;
  const [edited, setEdited] = useState<Edited>();
  const top = useRef<HTMLParagraphElement>(null);
  const today = dayHere();
  const sheet = sheetIn(guide.bundle.locale, guide);
  const say = (key: string) => t(`tool.keep-proof.${key}`);

  // What had the focus is gone when the diary opens or closes.
  const wasKept = useRef(isKept);
  useEffect(() => {
    if (wasKept.current === isKept) return;
    wasKept.current = isKept;
    setEdited(undefined);
    top.current?.focus();
  }, [isKept]);

  const add = (entry: Entry) => {
    const others = edited === undefined ? diary.entries : diary.entries.filter((other) => other !== edited.entry);
    const draft = edited === undefined ? { where: entry.where, who: entry.who } : diary.draft;
    change({ ...diary, entries: sortEntries([...others, entry]), draft }, 'added');
    setEdited(undefined);
  };
  const remove = (entry: Entry) => {
    change({ ...diary, entries: diary.entries.filter((other) => other !== entry) }, 'deleted-day');
    setEdited(undefined);
  };
  const edit = (entry: Entry) => {
    setEdited({ entry, draft: toDraft(entry) });
    document.querySelector<HTMLElement>('.fields [name=day]')?.focus();
  };
  return (
    <>
      <p ref={top} class="note" tabIndex={-1}>
        {isKept ? t('tool.keep-proof.open-state', { minutes: idleMinutes }) : say('unkept')}
      </p>
      {isKept ? (
        <p>
          <button type="button" onClick={notebook.close}>
            {say('close')}
          </button>
        </p>
      ) : null}
      <Opening view={view} notebook={notebook} />
      <div role="status">{said === undefined ? null : <p class="note said">{say(said)}</p>}</div>
      <h2>{say('new-day')}</h2>
      <DayForm
        key={edited === undefined ? 'new' : 'edited'}
        t={t}
        today={today}
        draft={edited?.draft ?? diary.draft}
        others={diary.entries.filter((entry) => entry !== edited?.entry)}
        button={say(edited === undefined ? 'add' : 'save-change')}
        onDraft={(draft) => (edited === undefined ? change({ ...diary, draft }) : setEdited({ ...edited, draft }))}
        onEntry={add}
      />
      <h2>{say('your-days')}</h2>
      <DayList t={t} sheet={sheet} entries={diary.entries} onChange={edit} onDelete={remove} />
      <Keeping view={view} notebook={notebook} />
      <Copies view={view} diary={diary} today={today} onChange={change} />
      <p>
        <button type="button" onClick={() => printOnly('.paper.month')}>
          {say('print-empty')}
        </button>
      </p>
    </>
  );
}

/** The day on the wall, not the one in Greenwich: who works by night would have to wait for their own day. */
function dayHere(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
