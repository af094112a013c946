import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makePerson } from './make-person.ts';
import { failures } from './refusal.ts';
import { type ApiServer, startApiServer } from './start-api-server.ts';
import { waitUntil } from './wait-until.ts';

let server: ApiServer;
const chat = 501;

beforeAll(async () => {
  server = await startApiServer();
});
afterAll(() => server.close());
beforeEach(() => {
  server.push(makePerson(server).text('hello'));
});

async function call(method: string, body: object | FormData = {}, token = server.token) {
  const isForm = body instanceof FormData;
  const response = await fetch(`${server.url}/bot${token}/${method}`, {
    method: 'POST',
    body: isForm ? body : JSON.stringify(body),
    headers: isForm ? {} : { 'content-type': 'application/json' },
  });
  return { status: response.status, ...((await response.json()) as { ok: boolean; result?: never; description?: string }) };
}

const send = (text: string) => call('sendMessage', { chat_id: chat, text });

test('a known token is answered, an unknown one and a broken address are not', async () => {
  expect(await call('getMe')).toMatchObject({ status: 200, ok: true, result: { is_bot: true, username: 'hamroh_test_bot' } });
  expect(await call('getMe', {}, '1:wrong')).toEqual({ status: 401, ok: false, error_code: 401, description: 'Unauthorized' });
  expect(await call('flyAway')).toMatchObject({ status: 404, description: 'Not Found: method not found' });
  expect((await fetch(`${server.url}/other`)).status).toBe(404);
});

test('messages are kept as the chat shows them; edits that change nothing or touch nothing are refused', async () => {
  const { result } = (await send('one')) as unknown as { result: { message_id: number } };
  const edit = (text: string, id = result.message_id) => call('editMessageText', { chat_id: chat, message_id: id, text });
  expect(await edit('one')).toMatchObject({
    status: 400,
    description: expect.stringMatching(/^Bad Request: message is not modified: specified new/),
  });
  expect(await edit('two')).toMatchObject({ ok: true });
  expect(await edit('two', 99_999)).toMatchObject({ description: 'Bad Request: message to edit not found' });
  expect(server.chats.shown(chat).at(-1)).toMatchObject({ message_id: result.message_id, text: 'two' });
  expect(await call('sendMessage', { chat_id: 12, text: 'hello' })).toMatchObject({ description: 'Bad Request: chat not found' });
  expect(await call('sendMessage', { text: 'hello' })).toMatchObject({ description: 'Bad Request: chat_id is empty' });
});

test('a press can be answered while Telegram waits for it', async () => {
  const person = makePerson(server, { id: 502 });
  server.push(person.press('en.-.h'));
  server.push(person.press('en.-.h', undefined, { isOld: true }));
  expect(await call('answerCallbackQuery', { callback_query_id: 'query-502-1' })).toMatchObject({ ok: true, result: true });
  expect(await call('answerCallbackQuery', { callback_query_id: 'old-502-2' })).toMatchObject({
    description: 'Bad Request: query is too old and response timeout expired or query ID is invalid',
  });
});

test('contacts and documents are sent, also as a form with a file', async () => {
  expect(await call('sendContact', { chat_id: chat, phone_number: '+992 44 600 00 00', first_name: 'A' })).toMatchObject({ ok: true });
  expect(await call('sendContact', { chat_id: chat, first_name: 'A' })).toMatchObject({ status: 400 });
  const form = new FormData();
  form.set('chat_id', String(chat));
  expect(await call('sendDocument', form)).toMatchObject({ description: 'Bad Request: there is no document in the request' });
  form.set('document', new File(['four'], 'guide.html'));
  expect(await call('sendDocument', form)).toMatchObject({ ok: true, result: { document: { file_name: 'guide.html', file_size: 4 } } });
});

test('updates wait for a poll, stay until a later offset, and come only in the kinds that were asked for', async () => {
  const own = await startApiServer();
  const person = makePerson(own);
  const poll = async (body: object) =>
    (
      (await (
        await fetch(`${own.url}/bot${own.token}/getUpdates`, {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        })
      ).json()) as { result: { update_id: number }[] }
    ).result.map((update) => update.update_id);
  const first = own.push(person.edited('before anybody asked'));
  expect(await poll({ allowed_updates: ['message'] })).toEqual([first]);
  expect(await poll({})).toEqual([first]);
  const waiting = poll({ offset: first + 1, timeout: 5 });
  await waitUntil(() => own.isHandled(first), 'the poll');
  own.push(person.edited('nobody wants this'));
  const third = own.push(person.text('hello'));
  expect(await waiting).toEqual([third]);
  expect(own.isHandled(third)).toBe(false);
  expect(await poll({ offset: third + 1 })).toEqual([]);
  expect(own.isHandled(third)).toBe(true);
  await own.close();
});

test('a second poll ends the first one with a conflict', async () => {
  const first = call('getUpdates', { offset: 1000, timeout: 5 });
  await waitUntil(() => server.isHandled(999), 'the first poll');
  const second = call('getUpdates', { offset: 1000, timeout: 0 });
  expect(await first).toMatchObject({ status: 409, description: failures.conflict.description });
  expect(await second).toMatchObject({ ok: true, result: [] });
});

test('it fails on demand, once or several times, and then goes on', async () => {
  server.failNext('sendMessage', failures.tooMany(7));
  server.failNext('sendMessage', failures.blocked, 2);
  expect(await send('hello')).toMatchObject({
    status: 429,
    parameters: { retry_after: 7 },
    description: 'Too Many Requests: retry after 7',
  });
  expect(await send('hello')).toMatchObject({ status: 403 });
  expect(await send('hello')).toMatchObject({ status: 403, description: 'Forbidden: bot was blocked by the user' });
  server.dropNext('sendMessage');
  await expect(send('hello')).rejects.toThrow('fetch failed');
  expect(await send('hello')).toMatchObject({ ok: true });
});
