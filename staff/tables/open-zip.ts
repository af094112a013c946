import { crc32, inflateRawSync } from 'node:zlib';

/** What makes a file no usable archive, in a sentence for whoever saved it. */
export class ZipError extends Error {}

/** A workbook of 20,000 rows has less; an archive made to fill the memory has more. */
const mostUnpacked = 60_000_000;
const [endMark, entryMark] = [0x06054b50, 0x02014b50];
/** The end may be followed by a remark of so many bytes. */
const longestRemark = 65_535;

/**
 * The files in an archive, each unpacked when asked for, never to more than was said.
 * @throws {ZipError} when it is cut off, damaged or locked; when unpacking, too, when it is too large
 */
export function openZip(bytes: Uint8Array): ReadonlyMap<string, () => Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const whole = <T>(read: () => T): T => {
    try {
      return read();
    } catch (error) {
      if (error instanceof ZipError) throw error;
      throw new ZipError('this file is cut off or damaged; save it anew');
    }
  };
  return whole(() => {
    const end = findEnd(view);
    const files = new Map<string, () => Uint8Array>();
    let at = view.getUint32(end + 16, true);
    let left = mostUnpacked;
    for (let count = view.getUint16(end + 10, true); count > 0; count -= 1) {
      if (view.getUint32(at, true) !== entryMark) throw new RangeError();
      const [flags, method, sum] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
      const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
      const [name, extra, remark] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      const header = view.getUint32(at + 42, true);
      files.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (name ?? 0))), () =>
        whole(() => {
          if ((flags & 1) === 1) throw new ZipError('this file has a password; save it without');
          if (size > left) throw new ZipError('this file unpacks to far more than a table holds');
          left -= size;
          const begin = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
          const raw = bytes.subarray(begin, begin + packed);
          const data = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) });
          if (data.length !== size || crc32(data) !== sum) throw new RangeError();
          return data;
        }),
      );
      at += 46 + (name ?? 0) + (extra ?? 0) + (remark ?? 0);
    }
    return files;
  });
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - longestRemark); at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  throw new RangeError();
}
