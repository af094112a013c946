import { useRef, useState } from 'preact/hooks';
import { type PocketCard, pocketCard } from '#shared/dialogue/pocket-card.ts';
import { makeVcard } from '#shared/tools/make-vcard.ts';
import { isPhone, type OwnContact, phoneEntries } from '#shared/tools/phone-entries.ts';
import { ContactLines } from '#site/components/ContactLines.tsx';
import type { PageView } from '#site/views/page-view.ts';
import { drawLines } from './draw-lines.ts';
import { pocketLines } from './pocket-lines.ts';
import { saveFile } from './save-file.ts';

/** The numbers of a country to print, to save as a picture, or to put into the phone book. What is typed is kept nowhere. */
export function Pocket({ place, view }: { readonly place: string; readonly view: PageView }) {
  const { t, guide, today } = view;
  const card = pocketCard(guide, place, today);
  return (
    <>
      <h2>{t('tool.show-card.pocket')}</h2>
      <p>{t(card ? 'tool.show-card.pocket-what' : 'tool.show-card.choose-first')}</p>
      {card ? <Filled card={card} view={view} /> : null}
    </>
  );
}

function Filled({ card, view }: { readonly card: PocketCard; readonly view: PageView }) {
  const { t } = view;
  const [own, setOwn] = useState<OwnContact>({ name: '', phone: '' });
  const [plain, setPlain] = useState<string>();
  const [hasFailed, setFailed] = useState(false);
  const sheet = useRef<HTMLDivElement>(null);
  const isWrong = own.phone.trim() !== '' && !isPhone(own.phone);
  const sure: OwnContact = isWrong ? { name: '', phone: '' } : own;
  const print = () => {
    const { body, documentElement: page } = document;
    const copy = sheet.current?.cloneNode(true);
    if (!copy) return;
    // The card alone is on the sheet.
    body.append(copy);
    page.classList.add('pocket-only');
    const restore = () => {
      page.classList.remove('pocket-only');
      body.removeChild(copy);
    };
    addEventListener('afterprint', restore, { once: true });
    window.print();
  };
  const savePicture = async () => {
    const picture = await drawLines(pocketLines(card, sure, t));
    setFailed(picture === undefined);
    if (picture) saveFile(picture, 'card.png');
  };
  const savePhones = () => {
    const names = plain === undefined ? ({ kind: 'real' } as const) : ({ kind: 'plain', name: plain } as const);
    const text = makeVcard(phoneEntries(card, sure, names, t('tool.show-card.own')));
    saveFile(new Blob([text], { type: 'text/vcard' }), 'contacts.vcf');
  };
  return (
    <form class="fields" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <label>
        {t('tool.show-card.own-name')}
        <input type="text" maxLength={40} value={own.name} onInput={(event) => setOwn({ ...own, name: event.currentTarget.value })} />
      </label>
      <label>
        {t('tool.show-card.own-number')}
        <input
          inputMode="tel"
          maxLength={24}
          value={own.phone}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'phone-wrong' : undefined}
          onInput={(event) => setOwn({ ...own, phone: event.currentTarget.value })}
        />
        {isWrong ? (
          <span id="phone-wrong" class="wrong">
            {t('tool.show-card.not-a-number')}
          </span>
        ) : null}
      </label>
      <div class="card pocket" ref={sheet}>
        <div>
          <strong>{card.place.name}</strong>
          {card.help.map((contact) => (
            <ContactLines key={contact.id} contact={contact} view={view} />
          ))}
        </div>
        <div>
          {card.consulate.map((contact) => (
            <ContactLines key={contact.id} contact={contact} view={view} />
          ))}
          {sure.phone.trim() === '' ? null : (
            <p>
              {sure.name.trim() || t('tool.show-card.own')}
              <br />
              <strong>{sure.phone}</strong>
            </p>
          )}
        </div>
      </div>
      <fieldset>
        <legend>{t('tool.show-card.names')}</legend>
        {(['real', 'plain'] as const).map((kind) => (
          <label key={kind} class="choice">
            <input
              type="radio"
              name="names"
              checked={(plain === undefined) === (kind === 'real')}
              onChange={() => setPlain(kind === 'real' ? undefined : t('tool.show-card.plain-example'))}
            />
            {t(`tool.show-card.names-${kind}`)}
          </label>
        ))}
        {plain === undefined ? null : (
          <label>
            {t('tool.show-card.plain-name')}
            <input type="text" maxLength={40} value={plain} onInput={(event) => setPlain(event.currentTarget.value)} />
          </label>
        )}
      </fieldset>
      <div class="actions">
        <button type="button" onClick={print}>
          {t('tool.show-card.print')}
        </button>
        <button type="button" onClick={savePicture}>
          {t('tool.show-card.picture')}
        </button>
        <button type="button" onClick={savePhones}>
          {t('tool.show-card.contacts')}
        </button>
      </div>
      {hasFailed ? <p class="wrong">{t('tool.show-card.failed')}</p> : null}
      <p class="small">{t('tool.show-card.stays')}</p>
    </form>
  );
}
