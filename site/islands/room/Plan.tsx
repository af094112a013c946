import { useEffect, useState } from 'preact/hooks';
import { type Audience, audiences, type Locale, locales, type RoomModuleId, roomModuleIds, type Sector, sectors } from '#content/index.ts';
import { type Length, lengths, moduleMinutes, modulesFor, type Session, toSessionCode } from '#shared/room/session.ts';
import { inLanguage } from '#site/components/in-language.ts';
import { PlaceField } from '#site/islands/tools/PlaceField.tsx';
import type { PageView } from '#site/views/page-view.ts';
import type { Way } from './room-place.ts';

type Props = { readonly session: Session | undefined; readonly view: PageView; readonly way: Way };
type Choice = Pick<Session, 'audience' | 'length' | 'sector'>;

/** The plan of a session: a form whose answers stand in the address and nowhere else. */
export function Plan({ session, view, way }: Props) {
  const { t, guide } = view;
  const { places, room, locale } = guide.bundle;
  const known = room.map(({ id }) => id);
  const [place, setPlace] = useState(session?.place ?? '');
  const [choice, setChoice] = useState<Choice>(session ? choiceOf(session) : { audience: 'mixed', length: '30' });
  const [modules, setModules] = useState(session?.modules ?? pick(choice, known));
  const [slides, setSlides] = useState<Locale>(locale);
  const [beside, setBeside] = useState(session?.beside);
  const { audience, length, sector } = choice;
  const code = place === '' || modules.length === 0 ? '' : toSessionCode({ ...choice, place, modules, ...(beside ? { beside } : {}) });

  useEffect(() => {
    history.replaceState(history.state, '', code === '' ? location.href.replace(/#.*$/, '') : way.to('plan', code));
    for (const other of locales)
      document
        .querySelector(`a[data-language=${other}]`)
        ?.setAttribute('href', inLanguage(location.pathname, other) + (code === '' ? '' : `#${code}`));
  }, [code]);

  const choose = (changed: Choice) => {
    setChoice(changed);
    setModules(pick(changed, known));
  };
  const speak = (language: Locale) => {
    setSlides(language);
    if (beside === language) setBeside(undefined);
  };
  const switchModule = (id: RoomModuleId, isOn: boolean) =>
    setModules(roomModuleIds.filter((other) => (other === id ? isOn : modules.includes(other))));
  const minutes = modules.length * moduleMinutes[length];
  const ofPlaces = places.filter(({ role }) => role === 'destination').sort((one, other) => Number(isFar(one)) - Number(isFar(other)));
  return (
    <form class="fields room" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <PlaceField
        name="place"
        label={t(audience === 'returnees' ? 'room.place-back' : 'room.place')}
        none={t('room.choose')}
        places={ofPlaces}
        value={place}
        onChoose={setPlace}
      />
      <Choices<Audience>
        name="who"
        legend={t('room.who')}
        all={audiences}
        chosen={audience}
        say={(one) => t(`room.audience.${one}`)}
        onChoose={(chosen) => choose({ ...choice, audience: chosen })}
      />
      <Choices<Length>
        name="time"
        legend={t('room.time')}
        all={lengths}
        chosen={length}
        say={(one) => t(`room.length.${one}`)}
        onChoose={(chosen) => choose({ ...choice, length: chosen })}
      />
      <label>
        {t('room.work')}
        <select
          name="work"
          value={sector ?? 'any'}
          onChange={({ currentTarget }) => {
            const chosen = sectors.find((one) => one === currentTarget.value);
            choose({ audience, length, ...(chosen ? { sector: chosen } : {}) });
          }}
        >
          {(['any', ...sectors] satisfies readonly (Sector | 'any')[]).map((one) => (
            <option key={one} value={one}>
              {t(`room.sector.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {way.site === undefined ? null : (
        <Languages
          label={t('room.language')}
          name="language"
          all={locales}
          chosen={slides}
          view={view}
          onChoose={(one) => one && speak(one)}
        />
      )}
      <Languages
        label={t('room.beside')}
        name="beside"
        all={locales.filter((one) => one !== slides)}
        chosen={beside}
        none={t('room.none')}
        view={view}
        onChoose={setBeside}
      />
      <fieldset class="modules">
        <legend>{t('room.modules')}</legend>
        {room.map(({ id, title, aim }) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              name={id}
              checked={modules.includes(id)}
              onChange={({ currentTarget }) => switchModule(id, currentTarget.checked)}
            />
            <span>
              <strong>{title}</strong> <span class="small">{aim}</span>
            </span>
            <span class="minutes">{t('room.minutes', { minutes: moduleMinutes[length] })}</span>
          </label>
        ))}
        <p aria-live="polite">
          {t('room.sum', { minutes })}{' '}
          {length !== 'full' && minutes > Number(length) ? <span class="wrong">{t('room.too-long')}</span> : null}
        </p>
      </fieldset>
      {code === '' ? (
        <p class="note">{t('room.choose-first')}</p>
      ) : (
        <div class="actions large">
          <a class="button send" href={way.to('show', code, slides)}>
            {t('room.show')}
          </a>
          <a class="button" href={way.to('notes', code, slides)}>
            {t('room.notes')}
          </a>
          <a class="button" href={way.to('today', code, slides)}>
            {t('room.today')}
          </a>
          {way.toPrint ? (
            <a class="button" href={way.toPrint(code, slides)}>
              {t('room.handouts')}
            </a>
          ) : null}
        </div>
      )}
      <p class="small">{t('room.keys')}</p>
    </form>
  );
}

type ChoicesProps<T extends string> = {
  readonly name: string;
  readonly legend: string;
  readonly all: readonly T[];
  readonly chosen: T;
  readonly say: (one: T) => string;
  readonly onChoose: (one: T) => void;
};

function Choices<T extends string>({ name, legend, all, chosen, say, onChoose }: ChoicesProps<T>) {
  return (
    <fieldset class="one-of">
      <legend>{legend}</legend>
      {all.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name={name} value={one} checked={one === chosen} onChange={() => onChoose(one)} />
          {say(one)}
        </label>
      ))}
    </fieldset>
  );
}

type LanguagesProps = {
  readonly label: string;
  readonly name: string;
  readonly all: readonly Locale[];
  readonly chosen: Locale | undefined;
  readonly none?: string;
  readonly view: PageView;
  readonly onChoose: (one: Locale | undefined) => void;
};

function Languages({ label, name, all, chosen, none, view, onChoose }: LanguagesProps) {
  return (
    <label>
      {label}
      <select name={name} value={chosen ?? ''} onChange={({ currentTarget }) => onChoose(all.find((one) => one === currentTarget.value))}>
        {none === undefined ? null : <option value="">{none}</option>}
        {all.map((one) => (
          <option key={one} value={one} lang={one}>
            {view.t(`language-own.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function choiceOf({ audience, length, sector }: Session): Choice {
  return { audience, length, ...(sector ? { sector } : {}) };
}

/** The modules to begin with, of those that this guide has. */
function pick(choice: Choice, known: readonly RoomModuleId[]): readonly RoomModuleId[] {
  const fit = modulesFor(choice).filter((id) => known.includes(id));
  return fit.length > 0 ? fit : known.slice(0, 1);
}

/** Countries of which only numbers are known stand at the end. */
function isFar({ depth }: PageView['guide']['bundle']['places'][number]): boolean {
  return depth !== 'guide';
}
