/** The script of the one-file edition. Everything can be read without it. */
import '../old-browser.ts';
import { linkAddresses } from './link-addresses.ts';
import { addSearchBox } from './search-box.ts';

const age = document.getElementById('age');
if (age && new Date().toISOString().slice(0, 10) > (age.getAttribute('data-after') ?? '9')) {
  age.className = 'n';
  age.textContent = age.getAttribute('data-old');
}

const search = document.getElementById('search');
if (search) addSearchBox(search);

// What is folded up is not printed.
addEventListener('beforeprint', () => {
  for (const details of Array.from(document.querySelectorAll('details'))) details.open = true;
});

setTimeout(linkAddresses);
