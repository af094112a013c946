/**
 * What a page of the staff edition may load: nothing from elsewhere, and no other page may frame it.
 * @param script what else its script may do, such as `'unsafe-eval'`
 */
export function policy(script = ''): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${script}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "frame-ancestors 'self'",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');
}
