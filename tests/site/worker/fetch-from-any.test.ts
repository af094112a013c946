import { describe, expect, test } from 'vitest';
import { signText } from '#site/hosting/parse-mirrors.ts';
import type { Outcome } from '#site/worker/attempt.ts';
import type { Copies } from '#site/worker/copy.ts';
import { fetchFromAny } from '#site/worker/fetch-from-any.ts';
import type { Source } from '#site/worker/fetch-whole.ts';
import { type PackedList, packList, signedText } from '#site/worker/list.ts';
import { makeSaver } from '#site/worker/saver.ts';
import { makeMirroring } from '#tests/site/hosting/make-mirroring.ts';
import { type Disk, emptyDisk, listOf, makeSmallPhone, makeWorld } from './small-phone.ts';

const { mirrors, privateKey } = makeMirroring(['https://a.example', 'https://b.example'], 100);
const stranger = makeMirroring(['https://a.example'], 100).privateKey;

/** A list with a seal. */
function seal(version: string, hashes: readonly string[], built: number, key = privateKey): PackedList {
  const unsigned = { ...listOf(version, hashes), seal: { built, headers: { 'content-security-policy': version }, signature: '' } };
  const signature = signText(signedText(packList(unsigned)), key);
  return packList({ ...unsigned, seal: { ...unsigned.seal, signature } });
}

/** A host of the guide: what it hands out, or nothing at all. */
type Host = { list?: PackedList | undefined; outcome: Outcome; readonly asked: string[]; readonly headers: unknown[] };

const makeHost = (list?: PackedList, outcome: Outcome = 'stored'): Host => ({ list, outcome, asked: [], headers: [] });
const dead = () => makeHost(undefined, 'lost');

function sourceOf(host: Host, disk: Disk): Source {
  return {
    fetchList: async () => {
      host.asked.push('list');
      return host.list;
    },
    fetchFile: async ({ hash }, _isRetry, _signal, headers) => {
      host.asked.push(hash);
      host.headers.push(headers);
      if (host.outcome === 'stored') disk.files.set(hash, 'intact');
      return host.outcome;
    },
  };
}

/** Opens the guide once on a phone that can reach these hosts: the site itself, then its mirrors. */
async function open(disk: Disk, own: Host, ...others: readonly Host[]) {
  const sources = [sourceOf(own, disk), ...others.map((host) => sourceOf(host, disk))] as const;
  const saver = makeSaver({ ...makeSmallPhone(disk, makeWorld({})), ...fetchFromAny(sources, mirrors) });
  await saver.save('tg', { isMetered: false });
  const copy = (JSON.parse(disk.state ?? '{}') as Copies).tg;
  return { version: copy?.current.version, coming: copy?.coming?.version, work: (await saver.statuses()).tg?.work };
}

const [first, second] = [seal('one', ['u1', 'd2'], 200), seal('two', ['u1', 'd3', 'd4', 'd5', 'd6'], 300)];

async function phoneWith(list: PackedList): Promise<Disk> {
  const disk = emptyDisk();
  await open(disk, makeHost(list));
  return disk;
}

describe('while the site itself answers', () => {
  test('no mirror is asked', async () => {
    const [disk, mirror] = [await phoneWith(first), makeHost(second)];
    expect(await open(disk, makeHost(second), mirror)).toMatchObject({ version: 'two', work: 'done' });
    expect(mirror.asked).toEqual([]);
  });

  test('it is believed without a seal, and may go back to an older version', async () => {
    const disk = await phoneWith(second);
    const { seal: _, ...unsealed } = first;
    expect(await open(disk, makeHost(unsealed), makeHost(second))).toMatchObject({ version: 'one', work: 'done' });
  });

  test('a list without a seal is completed by nobody else', async () => {
    const [disk, mirror] = [emptyDisk(), makeHost(first)];
    const { seal: _, ...unsealed } = first;
    expect(await open(disk, makeHost(unsealed, 'lost'), mirror)).toMatchObject({ work: 'stopped' });
    expect(mirror.asked).toEqual([]);
  });

  test('files that it does not deliver come from a mirror', async () => {
    const [disk, mirror] = [await phoneWith(first), makeHost(second)];
    expect(await open(disk, makeHost(second, 'lost'), mirror)).toMatchObject({ version: 'two', work: 'done' });
    expect(mirror.asked.toSorted()).toEqual(['d3', 'd4', 'd5', 'd6']);
  });
});

describe('when the site itself is dead', () => {
  test('the copy is updated from the first mirror that answers, and only what changed is fetched', async () => {
    const [disk, gone, mirror] = [await phoneWith(first), dead(), makeHost(second)];
    expect(await open(disk, dead(), gone, mirror)).toMatchObject({ version: 'two', work: 'done' });
    expect([gone.asked, mirror.asked.toSorted()]).toEqual([['list'], ['d3', 'd4', 'd5', 'd6', 'list']]);
  });

  test('files stand under the headers of the list, whatever the mirror sent', async () => {
    const [disk, mirror] = [await phoneWith(first), makeHost(second)];
    await open(disk, dead(), mirror);
    const kept = { 'content-security-policy': 'two', 'content-type': 'application/octet-stream' };
    expect(mirror.headers).toEqual([kept, kept, kept, kept]);
  });

  test('a new phone is filled too', async () => {
    expect(await open(emptyDisk(), dead(), makeHost(second))).toMatchObject({ version: 'two', work: 'done' });
  });

  test('a mirror that stands still does not hide one that is newer', async () => {
    expect(await open(await phoneWith(first), dead(), makeHost(first), makeHost(second))).toMatchObject({ version: 'two' });
  });

  test('a mirror that has the same is asked for what is missing', async () => {
    const [disk, mirror] = [await phoneWith(second), makeHost(second)];
    disk.files.delete('d4');
    expect(await open(disk, dead(), mirror)).toMatchObject({ version: 'two', work: 'done' });
    expect(mirror.asked).toEqual(['list', 'd4']);
  });
});

describe('a mirror is refused', () => {
  const { seal: _, ...unsealed } = second;
  const resealed = { ...second, seal: { ...seal('two', ['u1'], 300).seal, built: 999 } } as PackedList;
  const otherHeaders = { ...second, seal: { ...second.seal, headers: {} } } as PackedList;
  test.each([
    ['with an older list', seal('zero', ['u1', 'd9'], 199)],
    ['with another list of the same second', seal('other', ['u1', 'd9'], 200)],
    ['with a list that nobody sealed', unsealed],
    ['with a list that somebody else sealed', seal('two', ['u1', 'd9'], 300, stranger)],
    ['with a seal of another list', resealed],
    ['with headers that are not sealed', otherHeaders],
    ['with something that is no list', { locale: 'tg', seal: 5 } as unknown as PackedList],
  ])('%s', async (_name, list) => {
    const [disk, mirror] = [await phoneWith(first), makeHost(list)];
    expect(await open(disk, dead(), mirror)).toMatchObject({ version: 'one', coming: undefined, work: 'done' });
    expect(new Set(mirror.asked)).toEqual(new Set(['list']));
  });

  test('with a list older than the worker, even where nothing is saved yet', async () => {
    const disk = emptyDisk();
    expect(await open(disk, dead(), makeHost(seal('old', ['u1'], 99)))).toEqual({ version: undefined, coming: undefined, work: undefined });
    expect(disk.files.size).toBe(0);
  });

  test('with wrong bytes, and the next one is asked', async () => {
    const [disk, liar, mirror] = [await phoneWith(first), makeHost(second, 'other'), makeHost(second)];
    expect(await open(disk, dead(), liar, mirror)).toMatchObject({ version: 'two', work: 'done' });
    expect(mirror.asked.filter((hash) => hash !== 'list').toSorted()).toEqual(['d3', 'd4', 'd5', 'd6']);
  });

  test('with wrong bytes, and where there is no other the old copy stays', async () => {
    const [disk, liar] = [await phoneWith(first), makeHost(second, 'other')];
    expect(await open(disk, dead(), liar)).toMatchObject({ version: 'one', coming: 'two', work: 'stopped' });
    expect(new Set(disk.files.keys())).toEqual(new Set(['u1', 'd2']));
    expect(liar.asked.length).toBeLessThan(25);
  });
});
