import type { HeaderRule, Headers } from './header-rules.ts';

/** The rules for Caddy, to be imported inside a `route`, where the last one that fits counts. */
export function renderForCaddy(rules: readonly HeaderRule[]): string {
  return rules
    .map(({ path, headers }, index) => `@rule${index} path ${path}\nheader @rule${index} {\n${lines(headers, renderField)}}\n`)
    .join('');
}

/**
 * The rules for hosts that read a file `_headers` (Netlify, Cloudflare Pages and others). Where several fit, these hosts join
 * the values of a header instead of replacing it, and they know no ends of addresses. So a header that a later rule replaces
 * is left to the host: such hosts have browsers ask again for everything, and know the common content types.
 */
export function renderForStaticHosts(rules: readonly HeaderRule[]): string {
  const [everywhere, ...others] = rules;
  const replaced = new Set(others.flatMap(({ headers }) => Object.keys(headers)));
  const first = Object.entries(everywhere?.headers ?? {}).filter(([name]) => !replaced.has(name));
  return [{ path: '/*', headers: Object.fromEntries(first) }, ...others.filter(({ path }) => path.startsWith('/'))]
    .map(({ path, headers }) => `${path}\n${lines(headers, (name, value) => `${name}: ${value}`)}`)
    .join('');
}

function renderField(name: string, value: string): string {
  return `${name} "${value}"`;
}

function lines(headers: Headers, render: (name: string, value: string) => string): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${render(name, value)}\n`)
    .join('');
}
