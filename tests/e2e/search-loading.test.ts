import { brotliCompressSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOn } from './accessibility.ts';
import { openPage, startBrowser } from './browser.ts';
import { field, options, status, type } from './search-dialog.ts';
import { type ServedSite, serveSite } from './served-site.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), serveSite()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.stop()]);
});

test('nothing of search is loaded before it opens, and little before the first result', async () => {
  const { page, close } = await openPage(browser, site.address);
  const loaded: Response[] = [];
  page.on('response', (response) => {
    if (/\/(?:_astro|search)\//.test(response.url())) loaded.push(response);
  });
  await page.waitForLoadState('networkidle');
  expect(loaded).toEqual([]);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('cache eviction', { delay: 15 });
  await options(page).first().waitFor();
  const before = loaded.filter((response) => !response.url().includes('/document-'));
  expect(before.length).toBeGreaterThan(3);
  const bodies = await Promise.all(before.map((response) => response.body()));
  const bytes = bodies.reduce((sum, body) => sum + brotliCompressSync(body).length, 0);
  expect(bytes).toBeLessThan(60_000);
  await close();
});

test('what is typed is never taken for markup', async () => {
  const { page, complaints, close } = await openPage(browser, site.address);
  await page.keyboard.press('Control+k');
  await field(page).fill('<img src=x onerror=alert(1)> cache');
  await options(page).first().waitFor();
  expect(await page.locator('dialog img').count()).toBe(0);
  expect(await page.locator('.search-summary').first().innerText()).toContain('<img src=x onerror=alert(1)> cache');
  expect(complaints).toEqual([]);
  await close();
});

test('a lost connection is said, and the next word tries again', async () => {
  const { page, close } = await openPage(browser, site.address);
  await page.route('**/search/shards/**', (route) => route.abort());
  await page.keyboard.press('Control+k');
  await field(page).fill('cache');
  await expect.poll(() => status(page).innerText()).toContain('could not be loaded');
  await page.unroute('**/search/shards/**');
  await field(page).fill('cache eviction');
  await options(page).first().waitFor();
  await close();
});

test.for([
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'light', width: 320 },
] as const)(
  'the open dialog has no accessibility violation ($colorScheme, $width px)',
  async ({ colorScheme, width }) => {
    const { page, close } = await openPage(browser, site.address, { colorScheme, viewport: { width, height: 800 } });
    await page.keyboard.press('Control+k');
    await page.locator('.search-note').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await type(page, 'cache evicton');
    expect(await violationsOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await field(page).fill('unbgrowth');
    await page.getByRole('link', { name: 'all patterns' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await close();
  },
);
