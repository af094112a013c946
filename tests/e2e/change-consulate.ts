import type { FrameLocator, Page } from 'playwright-core';

/** Opens the consulate in Dubai in the editor, and waits until page and answer are drawn beside the form. */
export async function openConsulate(page: Page): Promise<FrameLocator> {
  await page.goto('/staff/editor/#/collections/missions/entries/tj-consulate-general-dubai');
  const pane = page.frameLocator('iframe');
  await pane.getByText('Ошибок нет').waitFor({ timeout: 60_000 });
  return pane;
}

/** Presses the button that writes the files. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await page.getByText('Проверить и записать в файлы').click();
}

/** Gives the consulate another Tajik name and another first number, says that its source prints the number, and saves. */
export async function changeConsulate(page: Page, { name, number }: { readonly name: string; readonly number: string }): Promise<void> {
  const pane = await openConsulate(page);
  await page.locator('textarea[name="name.tg"]').fill(name);
  await page.getByLabel('Номер, как его читают').first().fill(number);
  await pane.getByText('ни один источник его не называет').waitFor();
  // A folded source opens by the first button of its bar.
  await page.locator('xpath=//div[text()="tajikembassy"]/preceding-sibling::div[1]/button[1]').click();
  const printed = page.getByLabel('Какие номера там напечатаны').first();
  await printed.fill([number, ...(await printed.inputValue()).split('\n').slice(1)].join('\n'));
  await pane.getByText('Ошибок нет').waitFor();
  await save(page);
  await page.getByText('Записано в файлы. Ошибок нет.').waitFor();
}
