import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DateKind } from '#content/index.ts';
import { deadlinesOf, describeStay, sayFor } from '#shared/dialogue/describe-stay.ts';
import { stayPlaces } from '#shared/dialogue/stay-legal.ts';
import { formatDate } from '#shared/format/format-date.ts';
import { makeCalendar } from '#shared/tools/make-calendar.ts';
import { daysToKeep } from '#shared/tools/stay-legal/days-to-keep.ts';
import { kindsOf, type Reckoned, reckon } from '#shared/tools/stay-legal/reckon.ts';
import { checkStays } from '#shared/tools/stay-legal/to-stays.ts';
import { BlockView } from '#site/components/BlockView.tsx';
import { DayField, readDay } from './DayField.tsx';
import { PlaceField } from './PlaceField.tsx';
import { saveFile } from './save-file.ts';
import type { ToolProps } from './tool-props.ts';

type Visit = { readonly entry: string; readonly exit: string };
type Written = { readonly place: string; readonly visits: readonly Visit[]; readonly others: Readonly<Partial<Record<DateKind, string>>> };

const empty: Visit = { entry: '', exit: '' };
/** The phone reminds so many days before. */
const remindBefore = 3;

/** Stay legal: a country and dates in fields, and what follows once a field is left or the button pressed. */
export function StayLegal({ view }: ToolProps) {
  const { t, guide, today } = view;
  const say = sayFor(t);
  const words = guide.bundle.stayLegal;
  // What is being typed is no date yet: only what was settled is looked at.
  const [{ typed, settled }, setBoth] = useState(() => both({ place: '', visits: [empty], others: {} }));
  const write = (change: (written: Written) => Written) => setBoth((now) => ({ ...now, typed: change(now.typed) }));
  const settle = () => setBoth((now) => both(now.typed));
  const change = (next: (written: Written) => Written) => setBoth((now) => both(next(now.typed)));

  const form = useRef<HTMLFormElement>(null);
  const [focused, setFocused] = useState<string>();
  useLayoutEffect(() => {
    if (focused !== undefined) form.current?.querySelector<HTMLElement>(focused)?.focus();
    setFocused(undefined);
  }, [focused]);

  const deadlines = deadlinesOf(typed.place, guide);
  const place = stayPlaces(guide).find(({ id }) => id === typed.place);
  const kinds = kindsOf(deadlines);
  const hasVisits = kinds.includes('entry');
  const otherKinds = kinds.filter((kind) => !hasVisits || (kind !== 'entry' && kind !== 'exit'));
  const setVisit = (at: number, part: Partial<Visit>) =>
    write((now) => ({ ...now, visits: now.visits.map((visit, index) => (index === at ? { ...visit, ...part } : visit)) }));
  const read = place === undefined || deadlines.length === 0 ? undefined : readAll(settled, hasVisits, otherKinds, view);

  return (
    <form
      class="fields"
      ref={form}
      autocomplete="off"
      onChange={settle}
      onSubmit={(event) => {
        event.preventDefault();
        settle();
      }}
    >
      <PlaceField
        label={say('where')}
        none="–"
        places={stayPlaces(guide)}
        value={typed.place}
        onChoose={(chosen) => change((now) => ({ ...now, place: chosen }))}
      />
      {deadlines.length === 0 ? null : <p>{say('form')}</p>}
      {hasVisits
        ? typed.visits.map((visit, index) => (
            <fieldset key={index} id={`visit-${index}`}>
              <legend>{say('stay', { number: index + 1 })}</legend>
              {(['entry', 'exit'] as const).map((kind) => (
                <DayField
                  key={kind}
                  id={`${kind}-${index}`}
                  label={say(`date.${kind}`)}
                  wrong={readDay(settled.visits[index]?.[kind] ?? '', words, today) === 'wrong' ? say('not-day') : undefined}
                  value={visit[kind]}
                  onWrite={(value) => setVisit(index, { [kind]: value })}
                />
              ))}
              {typed.visits.length > 1 ? (
                <button
                  type="button"
                  onClick={() => {
                    change((now) => ({ ...now, visits: now.visits.filter((_, at) => at !== index) }));
                    setFocused('.add');
                  }}
                >
                  {say('remove', { number: index + 1 })}
                </button>
              ) : null}
            </fieldset>
          ))
        : null}
      {hasVisits ? (
        <button
          type="button"
          class="add"
          onClick={() => {
            change((now) => ({ ...now, visits: [...now.visits, empty] }));
            setFocused(`#visit-${typed.visits.length} input`);
          }}
        >
          {say('add')}
        </button>
      ) : null}
      {otherKinds.length === 0 ? null : (
        <fieldset>
          <legend>{say('others')}</legend>
          {otherKinds.map((kind) => (
            <DayField
              key={kind}
              id={kind}
              label={say(`date.${kind}`)}
              wrong={readDay(settled.others[kind] ?? '', words, today) === 'wrong' ? say('not-day') : undefined}
              value={typed.others[kind] ?? ''}
              onWrite={(value) => write((now) => ({ ...now, others: { ...now.others, [kind]: value } }))}
            />
          ))}
        </fieldset>
      )}
      {deadlines.length === 0 ? null : (
        <p>
          <button type="submit">{say('count')}</button>
        </p>
      )}
      <h2>{say('result')}</h2>
      <div class="card" aria-live="polite">
        {place !== undefined && deadlines.length === 0 ? (
          <>
            <p>{say('no-rules', { place: place.name })}</p>
            <p>
              <a href={view.href(`place:${place.id}`)}>{say('rules')}</a>
            </p>
          </>
        ) : typeof read === 'object' ? (
          describeStay(read, typed.place, guide, today).map((block, index) => <BlockView key={index} block={block} view={view} level={3} />)
        ) : (
          <p class={read === undefined ? undefined : 'wrong'}>{read ?? say('fill')}</p>
        )}
      </div>
      {typeof read === 'object' ? <Keep reckoned={read} view={view} /> : null}
      <p class="small">{t('tools.nothing-kept')}</p>
    </form>
  );
}

/** The days as a file for the calendar of the phone. */
function Keep({ reckoned, view: { t, today } }: ToolProps & { readonly reckoned: Reckoned }) {
  const say = sayFor(t);
  const days = daysToKeep(reckoned, today);
  const title = say('event');
  if (days.length === 0) return null;
  return (
    <>
      <button
        type="button"
        class="keep"
        onClick={() =>
          saveFile(
            new Blob([makeCalendar(days, { title, made: today, remindBefore })], { type: 'text/calendar;charset=utf-8' }),
            'calendar.ics',
          )
        }
      >
        {say('keep')}
      </button>
      <p class="small">{say('keep-what', { title, days: remindBefore })}</p>
    </>
  );
}

function both(written: Written) {
  return { typed: written, settled: written };
}

/** What was reckoned from the fields, a sentence on what is wrong with them, or nothing while nothing is written. */
function readAll(
  { place, visits, others }: Written,
  hasVisits: boolean,
  otherKinds: readonly DateKind[],
  { t, guide, today }: ToolProps['view'],
): Reckoned | string | undefined {
  const say = sayFor(t);
  const words = guide.bundle.stayLegal;
  const rows = (hasVisits ? visits : []).map(({ entry, exit }) => [readDay(entry, words, today), readDay(exit, words, today)] as const);
  const other = otherKinds.map((kind) => [kind, readDay(others[kind] ?? '', words, today)] as const);
  const all = [...rows.flat(), ...other.map(([, day]) => day)];
  if (all.every((day) => day === undefined)) return undefined;
  if (all.includes('wrong')) return say('not-day');
  const alone = rows.find(([entry, exit]) => entry === undefined && exit !== undefined);
  if (alone) return say('no-entry', { date: formatDate(alone[1] ?? '') });
  const stays = rows.flatMap(([entry, exit]) => (entry === undefined ? [] : [{ entry, ...(exit === undefined ? {} : { exit }) }]));
  const problem = checkStays(stays);
  if (problem) return say(problem.kind, { date: formatDate(problem.day) });
  const known = other.flatMap(([kind, day]) => (day === undefined ? [] : [[kind, day] as const]));
  return reckon(deadlinesOf(place, guide), stays, Object.fromEntries(known), today);
}
