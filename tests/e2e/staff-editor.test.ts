import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { copyOfProject, type ProjectCopy } from '#tests/staff/copy-of-project.ts';
import { openConsulate, save } from './change-consulate.ts';
import { openStaff } from './open-staff.ts';
import { test as base } from './site-test.ts';

const test = base
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from these braces what a fixture needs.
  .extend('copy', { scope: 'file' }, async ({}, { onCleanup }): Promise<ProjectCopy> => {
    const copy = copyOfProject();
    onCleanup(copy.remove);
    return copy;
  })
  .extend('origin', { scope: 'file' }, async ({ copy }, { onCleanup }) => {
    const staff = await openStaff(copy.root);
    onCleanup(staff.close);
    return staff.origin;
  })
  .extend('editor', async ({ origin, copy, openPage }, { onCleanup }) => {
    copy.git('reset', '--quiet', '--hard', 'begin');
    const asked: string[] = [];
    const page = await openPage({ baseURL: origin, viewport: { width: 1280, height: 900 } });
    page.on('request', (request) => asked.push(request.url()));
    onCleanup(() => page.close());
    return { page, asked };
  });

const dial = (page: Page) => page.getByLabel('Номер, как его читают').first();
/** Answers the browser's own question, and then why. */
async function retire(page: Page, reason: string): Promise<void> {
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Больше не действует…' }).click();
  await page.getByLabel('Почему это больше не действует?').fill(reason);
  await page.getByRole('button', { name: 'Вывести из справочника' }).click();
}

const abroad = (page: Page) => page.getByLabel('Он же для звонка из-за границы').first();
const tajikName = (page: Page) => page.locator('textarea[name="name.tg"]');

describe('a member of staff who does not programme', () => {
  test('finds the consulate, changes its number and its Tajik name, sees page and answer, and saves: one row differs', async ({
    editor,
    copy,
  }) => {
    const { page, asked } = editor;
    await page.goto('/');
    await page.getByRole('link', { name: 'Исправить номер, правило или страницу' }).click();
    await page.getByRole('link', { name: 'Посольства и консульства' }).click();
    await page.getByRole('link', { name: /Генконсульство Таджикистана в Дубае/ }).click();
    const pane = page.frameLocator('iframe');
    await pane.getByText('Ошибок нет').waitFor();
    expect(
      await page.locator('textarea[name^="name."]').evaluateAll((fields) => fields.map((field) => field.getBoundingClientRect().top)),
    ).toSatisfy((tops: readonly number[]) => tops.length === 3 && new Set(tops).size === 1);

    await tajikName(page).fill('Консулгарии То');
    await tajikName(page).press('End');
    await page.getByRole('button', { name: 'ҷ' }).click();
    await page.keyboard.type('икистон дар Дуба');
    await page.getByRole('button', { name: 'ӣ' }).click();
    await page.getByRole('button', { name: 'ҳ' }).click({ modifiers: ['Shift'] });
    expect(await tajikName(page).inputValue()).toBe('Консулгарии Тоҷикистон дар ДубаӣҲ');
    await page.keyboard.press('Backspace');

    await dial(page).fill('+97143945815');
    // The number must be one that a source prints; the pane says so, and where.
    await pane.getByText('ни один источник его не называет, а «tajikembassy» ещё называет +97143945814').waitFor();
    // A folded source opens by the first button of its bar.
    await page.locator('xpath=//div[text()="tajikembassy"]/preceding-sibling::div[1]/button[1]').click();
    await page.getByLabel('Какие номера там напечатаны').first().fill('+97143945815\n+97143945812');
    await pane.getByText('Для звонка из-за границы запишется +97143945815.').waitFor();
    await pane.locator('.bot', { hasText: '+971 4 394 5815' }).waitFor();
    expect(await pane.locator('.edited').textContent()).toContain('+971 4 394 5815');
    expect(await pane.locator('.edited h2, .edited h3').first().textContent()).toBe('Консулгарии Тоҷикистон дар Дубаӣ');

    await save(page);
    await page.getByText('Записано в файлы. Ошибок нет.').waitFor();
    expect(copy.changed()).toEqual([
      '-    tg: Консулгарии Тоҷикистон дар Дубай',
      '+    tg: Консулгарии Тоҷикистон дар Дубаӣ',
      '-  - dial: "+97143945814"',
      '-    e164: "+97143945814"',
      '+  - dial: "+97143945815"',
      '+    e164: "+97143945815"',
      '-    - "+97143945814"',
      '+    - "+97143945815"',
    ]);
    // The form shows what was written.
    await page.waitForFunction(() => [...document.querySelectorAll('input')].filter(({ value }) => value === '+97143945815').length === 2);
    expect(asked.filter((address) => /^https?:/.test(address) && !address.startsWith('http://127.0.0.1:'))).toEqual([]);
  });

  test('a number that cannot be one is refused in a sentence, and no file changes', async ({ editor: { page }, copy }) => {
    await openConsulate(page);
    await abroad(page).fill('+9714394');
    await save(page);
    await page.locator('.notif__container', { hasText: 'таких телефонных номеров не бывает' }).waitFor();
    expect(copy.changed()).toEqual([]);
  });

  test('typed and taken back, it is saved as it was: no file changes', async ({ editor: { page }, copy }) => {
    await openConsulate(page);
    const was = await tajikName(page).inputValue();
    await tajikName(page).fill('x');
    await tajikName(page).fill(was);
    await page.locator('textarea[name="address.tg"]').fill('x');
    await page.locator('textarea[name="address.tg"]').fill('');
    await save(page);
    await page.getByText('Записано в файлы. Ошибок нет.').waitFor();
    expect(copy.changed()).toEqual([]);
  });

  test('takes an embassy out of the guide, and says why', async ({ editor: { page }, copy }) => {
    await page.goto('/staff/editor/#/collections/missions');
    await page.getByRole('link', { name: /tj-embassy-baku/ }).click();
    await page.frameLocator('iframe').getByText('Ошибок нет').waitFor();
    await retire(page, 'Закрыто.');
    await page.getByRole('heading', { name: 'Посольства и консульства' }).waitFor();
    await page.getByRole('link', { name: /tj-embassy-moscow/ }).waitFor();
    expect(await page.getByRole('link', { name: /tj-embassy-baku/ }).count()).toBe(0);
    expect(copy.read('seeds/missions.yaml')).not.toContain('tj-embassy-baku');
    expect(copy.read('seeds/retired.yaml')).toContain('  was: mission\n');
    expect(copy.read('seeds/retired.yaml')).toContain('  reason: Закрыто.\n');
  });

  test('is told who still leads to a rule, and thinks better of it', async ({ editor: { page }, copy }) => {
    await page.goto('/staff/editor/#/collections/rules/entries/ru-unpaid-wages-evidence');
    await page.frameLocator('iframe').getByText('Ошибок нет').waitFor();
    await retire(page, 'Отменено.');
    await page.getByRole('alert').getByText('Страницы: в поле «Текст» сюда ведут').waitFor();
    await page.getByRole('button', { name: 'Оставить' }).click();
    await page.getByText('Ничего не изменено.').waitFor();
    expect(copy.git('status', '--short')).toBe('');
  });

  test('writes a new page in three languages, and sees it before it is saved', async ({ editor: { page }, copy }) => {
    await page.goto('/staff/editor/#/collections/pages');
    await page.getByRole('link', { name: 'страница' }).click();
    await page.getByLabel('Имя строки').fill('lost-phone');
    const fill = async (name: string, texts: readonly [tg: string, ru: string, en: string]) => {
      for (const [index, locale] of ['tg', 'ru', 'en'].entries())
        await page.locator(`textarea[name="${name}.${locale}"]`).fill(texts[index] ?? '');
    };
    await fill('title', ['Телефон гум шуд', 'Потеряли телефон', 'Lost phone']);
    await fill('summary', ['Чӣ бояд кард.', 'Что делать.', 'What to do.']);
    // The parts that every page has stand there already.
    const tajikBody = page.locator('textarea[name="body.tg"]');
    const written = (await tajikBody.inputValue()).replaceAll(/^(1\.|2\.|3\.|-) *$/gm, '$1 ҳа').replace('## ask', '## ask\n\n- ҳа');
    await fill('body', [written, written, written]);
    const choose = async (label: RegExp, option: RegExp) => {
      await page.getByLabel(label).click();
      await page.getByRole('option', { name: option }).click();
    };
    await choose(/^Этап пути/, /trouble/);
    await choose(/^К кому обращаться/, /consular/);
    await page.getByLabel(/^Куда ведёт дальше/).fill('not-paid');
    await page.getByLabel('На какой день верно').fill('2026');
    await page.getByLabel('Когда проверить снова').fill('2027-05-21');
    await page.getByRole('button', { name: 'Добавить запись' }).click();
    await page.getByLabel('Имя источника').fill('mfa');
    const pane = page.frameLocator('iframe');
    await pane.getByText('сюда не ведёт ни одна другая страница').waitFor();
    await page.getByLabel(/^Какие страницы ведут сюда/).fill('lost-passport');
    await pane.getByText('Ошибок нет').waitFor();
    expect(await pane.locator('.page h1').textContent()).toBe('Телефон гум шуд');

    await save(page);
    await page.getByText('Записано в файлы. Ошибок нет.').waitFor();
    expect(copy.git('status', '--short').trim().split('\n')).toEqual([
      'M seeds/topics.yaml',
      ...['en', 'ru', 'tg'].map((locale) => `?? content/pages/${locale}/lost-phone.md`),
    ]);
    copy.git('clean', '--quiet', '--force');
  });
});
