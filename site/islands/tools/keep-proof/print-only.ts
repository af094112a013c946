/** Prints one part of the page and nothing else of it; the sheet of styles knows the mark. */
export function printOnly(selector: string): void {
  const part = document.querySelector(selector);
  if (!part) return;
  part.setAttribute('data-printed', '');
  addEventListener('afterprint', () => part.removeAttribute('data-printed'), { once: true });
  print();
}
