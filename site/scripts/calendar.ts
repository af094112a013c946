/** The calendar of the phone's own month, in the phone's own language, and the months around it. */
import { type Month, monthName, renderMonth } from '#site/components/render-month.ts';

const now = new Date();
const [locale] = navigator.languages;

show({ year: now.getFullYear(), month: now.getMonth() });

function show({ year, month }: Month): void {
  const isNow = year === now.getFullYear() && month === now.getMonth();
  const { name, table } = renderMonth({ year, month }, locale, isNow ? now.getDate() : undefined);
  const heading = document.querySelector('h1');
  const days = document.querySelector('table');
  const buttons = document.querySelector('p');
  if (!heading || !days || !buttons) return;
  document.documentElement.lang = new Intl.DateTimeFormat(locale).resolvedOptions().locale;
  document.title = name;
  heading.textContent = name;
  days.innerHTML = table;
  buttons.replaceChildren(buttonTo({ year, month: month - 1 }), buttonTo({ year, month: month + 1 }));
}

/** A button with the name of the month that it shows. */
function buttonTo({ year, month }: Month): HTMLButtonElement {
  const button = document.createElement('button');
  const first = new Date(year, month, 1);
  const target = { year: first.getFullYear(), month: first.getMonth() };
  button.type = 'button';
  button.textContent = monthName(target, locale);
  button.addEventListener('click', () => show(target));
  return button;
}
