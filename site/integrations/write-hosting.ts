import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeHeaderRules, rulesFile } from '../hosting/header-rules.ts';
import { renderForCaddy, renderForStaticHosts } from '../hosting/render-headers.ts';

/** Writes the headers of a built site beside it, for each server in its own words. They go where the site goes. */
export function writeHosting(out: string, mirrors: readonly string[]): void {
  const rules = makeHeaderRules(out, mirrors);
  mkdirSync(join(out, 'hosting'), { recursive: true });
  writeFileSync(join(out, rulesFile), JSON.stringify(rules));
  writeFileSync(join(out, 'hosting/headers.caddy'), renderForCaddy(rules));
  writeFileSync(join(out, '_headers'), renderForStaticHosts(rules));
}
