/** What a file is, by the end of its address; servers do not agree on these by themselves. */
export const contentTypes: Readonly<Record<string, string>> = {
  '/': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.bin': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
  '.zip': 'application/zip',
  // For servers, not for readers: see site/integrations/write-hosting.ts.
  '.caddy': 'text/plain; charset=utf-8',
  '/_headers': 'text/plain; charset=utf-8',
};

/** What stands at an address. */
export function contentTypeOf(path: string): string {
  return Object.entries(contentTypes).find(([end]) => path.endsWith(end))?.[1] ?? 'application/octet-stream';
}
