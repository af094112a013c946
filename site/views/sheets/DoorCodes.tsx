import { QrPicture } from '#site/components/QrPicture.tsx';
import type { SheetProps } from './sheet-props.ts';

const titles = { today: 'room.print.site-today', place: 'room.print.site-place', bot: 'room.print.bot' } as const;

/** Codes for a camera, each with the address to type; nothing where no address is known. */
export function DoorCodes({ doors, view: { t }, encode }: Pick<SheetProps<'poster'>, 'doors' | 'view' | 'encode'>) {
  return doors.length === 0 ? null : (
    <div class="doors">
      {doors.map(({ kind, url, short }) => (
        <figure key={kind} class="qr">
          <figcaption>{t(titles[kind])}</figcaption>
          <QrPicture text={url} label={t('tool.show-card.qr-of-text', { text: url })} encode={encode} />
          <p class="address">{breakable(short)}</p>
        </figure>
      ))}
    </div>
  );
}

/** An address that may go on in the next line after each of its parts. */
function breakable(address: string) {
  return address.split(/(?<=[/_-])/).flatMap((part) => [part, <wbr key={part} />]);
}
