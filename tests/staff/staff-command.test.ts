import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { project } from '#tests/content/with-copy.ts';
import { readCallLog } from '../../staff/call-log.ts';
import { ask } from './ask-server.ts';
import { copyOfProject, type ProjectCopy } from './copy-of-project.ts';

const script = join(project, 'staff/staff.ts');
const says = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], { cwd: project, encoding: 'utf8', timeout: 60_000 });
  return { status, stdout, stderr: stderr.trimEnd() };
};

let copy: ProjectCopy;
const started: ChildProcess[] = [];
beforeEach(() => {
  copy = copyOfProject();
});
afterEach(() => {
  for (const process of started.splice(0)) process.kill('SIGKILL');
  copy.remove();
});

/** `npm run staff` over a copy of the project. */
async function start(): Promise<{ readonly port: number; readonly process: ChildProcess }> {
  const begun = spawn(process.execPath, [script, '--port', '0', '--locale', 'en', '--root', copy.root], { cwd: project });
  started.push(begun);
  let said = '';
  for await (const chunk of begun.stdout) {
    said += String(chunk);
    const [, port] = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said) ?? [];
    if (port !== undefined) return { port: Number(port), process: begun };
  }
  throw new Error(`The staff edition did not start: ${said}`);
}

describe('what cannot be started says why in one sentence, and leaves with 2', () => {
  test.each<readonly [what: string, args: readonly string[], sentence: RegExp]>([
    ['a port that is none', ['--port', '80000'], /^--port takes a number from 0 to 65535, not "80000"\.$/],
    ['a language that is none', ['--locale', 'xx'], /^--locale takes one of tg, ru, en, not "xx"\.$/],
    [
      'a folder without a guide',
      ['--root', '/nowhere', '--locale', 'ru'],
      /^В «\/nowhere» нет справочника\. Введите команду в папке проекта\.$/,
    ],
    ['a file of words that is not there', ['--words', '/nowhere.csv'], /^There is no file "\/nowhere\.csv" that can be read\.$/],
    ['an option that is none', ['--prot', '1'], /^Unknown option '--prot'/],
  ])('%s', (_, args, sentence) => {
    expect(says(...args)).toEqual({ status: 2, stdout: '', stderr: expect.stringMatching(sentence) });
  });
});

test('opened twice: the second says where the first one is, and the first goes on', { timeout: 60_000 }, async () => {
  const { port } = await start();
  const second = says('--port', String(port), '--root', copy.root, '--locale', 'tg');
  expect(second).toEqual({
    status: 2,
    stdout: '',
    stderr: `Порти ${port} банд аст. Шояд аллакай кушода бошад: http://127.0.0.1:${port}/\nАгар не, порти дигар гиред: npm run staff -- --port ${port + 1}`,
  });
  expect((await ask(port, '/')).status).toBe(200);
});

test('two of them over one folder record at the same moment: nothing is lost', { timeout: 60_000 }, async () => {
  const desks = await Promise.all([start(), start()]);
  const before = readCallLog(copy.root).length;
  const outcomes = ['busy', 'off', 'wrong', 'answered', 'no-answer'];
  await Promise.all(desks.flatMap(({ port }, index) => outcomes.map((outcome) => press(port, outcome, index === 0 ? '14' : '12'))));
  // Each desk tells five outcomes of a number of its own, one after the other.
  expect(readCallLog(copy.root).length - before).toBe(10);
});

test('stopped in the middle of a press: the log is whole, with the call or without it', { timeout: 60_000 }, async () => {
  const { port, process: desk } = await start();
  await press(port, 'busy', '14');
  const pressed = press(port, 'answered', '14').catch(() => undefined);
  desk.kill('SIGINT');
  await pressed;
  if (desk.exitCode === null) await once(desk, 'exit');
  expect(desk.exitCode).toBe(0);
  expect(copy.read('seeds/checks.csv').endsWith('\n')).toBe(true);
  expect(readCallLog(copy.root).map(({ outcome }) => outcome)).toContain('busy');
  expect(copy.git('status', '--porcelain').trim()).toBe('M seeds/checks.csv');
});

/** Presses a button for one of the two numbers of the consulate in Dubai, as its page does. */
function press(port: number, outcome: string, ending: '14' | '12'): Promise<number> {
  const host = `127.0.0.1:${port}`;
  return new Promise((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      path: '/staff/calls/',
      method: 'POST',
      headers: { origin: `http://${host}` },
      agent: false,
    });
    sent.on('error', reject);
    sent.on('response', (response) => resolve(Number(response.resume().statusCode)));
    sent.end(new URLSearchParams({ row: 'mission:tj-consulate-general-dubai', number: `+971439458${ending}`, outcome }).toString());
  });
}
