import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { dist } from '#tests/site/read-dist.ts';
import type { Meddle } from './open-site.ts';

/**
 * A worker whose clock runs so many times faster: how long it waits between two attempts is tested without a browser.
 * @param script the worker as it was built
 */
export function hurry(script: string, times: number): string {
  return `((own) => { self.setTimeout = (act, time, ...rest) => own(act, time / ${times}, ...rest); })(self.setTimeout);${script}`;
}

/** Hands out the worker of the site in a hurry. */
export function hurryWorker(times: number): Meddle {
  const script = hurry(readFileSync(join(dist, 'sw.js'), 'utf8'), times);
  return (request, response) => {
    if (request.url !== '/sw.js') return false;
    response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    return true;
  };
}

/** A number from 0 to 1 that looks random and is the same in every run (mulberry32). */
export function makeChance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Cuts every answer after so many bytes of its body, as Russian mobile networks do at 16 KB. */
export function cutAt(limit: number, wasCut: (url: string) => void): Meddle {
  return (request, response) => {
    let sent = 0;
    const write = response.write.bind(response) as (chunk: Buffer) => boolean;
    response.write = (chunk: Buffer) => {
      const rest = limit - sent;
      sent += chunk.length;
      if (sent <= limit) return write(chunk);
      wasCut(request.url ?? '');
      write(chunk.subarray(0, rest));
      response.destroy();
      return false;
    };
    return false;
  };
}

/** Drops a part of all requests: half of those before the answer, half of them in the middle of it. */
export function dropSome(share: number, chance: () => number, wasDropped: () => void): Meddle {
  return (_, response) => {
    if (chance() >= share) return false;
    wasDropped();
    if (chance() < 0.5) {
      response.destroy();
      return true;
    }
    breakOff(response);
    return false;
  };
}

function breakOff(response: ServerResponse): void {
  const write = response.write.bind(response) as (chunk: Buffer) => boolean;
  response.write = (chunk: Buffer) => {
    write(chunk.subarray(0, Math.floor(chunk.length / 2)));
    response.destroy();
    return false;
  };
}

/** One line for everybody: each answer comes half a second later and 50 kbit/s of all together pass. */
export function slowLine(bytesPerSecond: number, latency: number): Meddle {
  let line = Promise.resolve();
  const pass = (bytes: number) => {
    line = line.then(() => new Promise((resolve) => setTimeout(resolve, (bytes / bytesPerSecond) * 1000)));
    return line;
  };
  return (_, response) => {
    const end = response.end.bind(response) as (body?: Buffer) => ServerResponse;
    const arrived = new Promise((resolve) => setTimeout(resolve, latency));
    const chunks: Buffer[] = [];
    response.write = (chunk: Buffer) => {
      chunks.push(chunk);
      return true;
    };
    response.end = ((chunk?: Buffer) => {
      if (chunk) chunks.push(Buffer.from(chunk));
      const body = Buffer.concat(chunks);
      arrived.then(() => pass(body.length)).then(() => end(body));
      return response;
    }) as ServerResponse['end'];
    return false;
  };
}
