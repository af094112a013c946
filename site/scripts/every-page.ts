/** Runs on every page: saves the site for the time without a network, says so, and keeps the chosen language. */
import { formatDate } from '#shared/format/format-date.ts';
import { formatSize } from '#shared/format/format-size.ts';

/** Written by the build: how many files the whole site has, how many bytes, and how to say it. */
type Whole = {
  readonly files: number;
  readonly bytes: number;
  readonly says: Readonly<Record<string, { readonly saving: string; readonly saved: string }>>;
};

const pollEvery = 1500;

for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  link.addEventListener('click', () => {
    try {
      localStorage.setItem('language', link.dataset['language'] ?? '');
    } catch {
      // Storage may be switched off; the link works all the same.
    }
  });
}

if ('serviceWorker' in navigator && 'caches' in window) {
  navigator.serviceWorker.register('/sw.js').then(showSaved, () => undefined);
}

/** Shows what is saved on this phone, how large, since when; counts while it is being saved. */
async function showSaved(): Promise<void> {
  const line = document.getElementById('saved');
  if (!line) return;
  const [name] = (await caches.keys()).filter((key) => key.includes('precache'));
  const cache = name === undefined ? undefined : await caches.open(name);
  const count = (await cache?.keys())?.length ?? 0;
  const saved = await cache?.match('/whole.json', { ignoreSearch: true });
  const whole: Whole | undefined = await (saved ?? (await fetch('/whole.json').catch(() => undefined)))?.clone().json();
  if (!whole) return;
  const isWhole = count >= whole.files;
  const since = saved?.headers.get('date');
  const date = since ? formatDate(new Date(since).toISOString().slice(0, 10)) : '';
  line.textContent = fill(whole.says[document.documentElement.lang]?.[isWhole ? 'saved' : 'saving'] ?? '', {
    count: String(count),
    total: String(whole.files),
    size: formatSize(whole.bytes),
    date,
  });
  if (!isWhole) setTimeout(showSaved, pollEvery);
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
