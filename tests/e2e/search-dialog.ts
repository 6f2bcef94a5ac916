import type { Locator, Page } from 'playwright-core';

/** The field of the dialog. */
export const field = (page: Page): Locator => page.getByRole('combobox', { name: 'Search incidents and patterns' });

/** The results in the dialog. */
export const options = (page: Page): Locator => page.getByRole('listbox', { name: 'Results' }).getByRole('option');

/** What is read out. */
export const status = (page: Page): Locator => page.getByRole('dialog').getByRole('status');

/** Types into the open dialog and waits for complete results. */
export const type = async (page: Page, text: string): Promise<void> => {
  await field(page).fill(text);
  await page.locator('.search-why').first().waitFor();
};

/** Opens search, types, and waits for complete results. */
export const searchFor = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await type(page, text);
};
