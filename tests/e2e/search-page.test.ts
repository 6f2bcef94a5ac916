import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentDocuments } from '#fixtures/search/content-documents.ts';
import { buildIndex } from '#search/build-index.ts';
import { pathOf } from '#search/document.ts';
import { openIndex } from '#search/open-index.ts';
import { search } from '#search/search.ts';
import { openPage, startBrowser } from './browser.ts';
import { type ServedSite, serveSite } from './served-site.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), serveSite()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.stop()]);
});

test('the browser answers as the command line does', async () => {
  const files = buildIndex(await contentDocuments());
  const index = await openIndex(async (file) => JSON.parse(files.get(file) ?? 'null'));
  const { page, close } = await openPage(browser, site.address);
  for (const query of ['retry storm', 'evicton', 'roll back a bad deploy', 'langfuse', 'memory grows until killed']) {
    await page.goto(`${site.address}/search/?q=${encodeURIComponent(query)}`);
    await page.locator('.search-result').first().waitFor();
    const links = await page.locator('.search-result h2 a').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    const shown = addresses.map((address) => new URL(address ?? '', site.address).pathname);
    const { results } = await search(index, query, { limit: 20 });
    expect(shown).toEqual(results.map((result) => `/${pathOf(result)}`));
  }
  await close();
});

test('the address of the search page holds the query: reload, Back', async () => {
  const { page, close } = await openPage(browser, `${site.address}/search/?q=retry+storm`);
  const first = page.locator('.search-result').first();
  await first.waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('retry storm');
  await page.getByRole('textbox').fill('cache eviction');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=cache+eviction');
  await page.reload();
  await page.getByRole('link', { name: 'Unbounded growth' }).click();
  await page.waitForURL('**/patterns/unbounded-growth/**');
  await page.goBack();
  await page.getByRole('link', { name: 'Unbounded growth' }).waitFor();
  expect(await page.getByRole('textbox').inputValue()).toBe('cache eviction');
  await page.goBack();
  await expect.poll(() => page.getByRole('textbox').inputValue()).toBe('retry storm');
  await close();
});

test('without script the search page lists everything and offers no dead field', async () => {
  const { page, close } = await openPage(browser, `${site.address}/search/`, { javaScriptEnabled: false });
  expect(await page.getByRole('textbox').count()).toBe(0);
  expect(await page.getByText('Searching needs JavaScript').isVisible()).toBe(true);
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(36);
  await close();
});
