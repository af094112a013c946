import type { IncomingMessage } from 'node:http';

/** What a call says, from the address, a JSON body, a form or a form with files. */
export type Params = Readonly<Record<string, unknown>>;

export async function readBody(request: IncomingMessage): Promise<Params> {
  const asked = Object.fromEntries(new URL(request.url ?? '/', 'http://localhost').searchParams);
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (body.length === 0) return asked;
  if (type.startsWith('application/json')) return { ...asked, ...(JSON.parse(body.toString('utf8')) as Params) };
  const form = await new Response(body, { headers: { 'content-type': type } }).formData();
  return {
    ...asked,
    ...Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? parseField(value) : value])),
  };
}

/** Forms carry numbers and objects as JSON text. */
function parseField(value: string): unknown {
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
