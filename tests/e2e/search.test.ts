import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from './accessibility.ts';
import { openPage, startBrowser } from './browser.ts';
import { field, options, searchFor } from './search-dialog.ts';
import { type ServedSite, serveSite } from './served-site.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), serveSite()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.stop()]);
});

describe('the search dialog', () => {
  test.for(['Control+k', 'Meta+k', '/'])(
    'opens on %s with the focus in its field, and closes on Escape',
    async (key) => {
      const { page, close } = await openPage(browser, `${site.address}/patterns/`);
      await page.keyboard.press(key);
      await expect.poll(() => field(page).evaluate((field) => field === document.activeElement)).toBe(true);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      await close();
    },
  );

  test('gives the focus back to what opened it', async () => {
    const { page, close } = await openPage(browser, site.address);
    const opener = page.getByRole('banner').getByRole('link', { name: 'Search' });
    await opener.click();
    await field(page).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => opener.evaluate((link) => link === document.activeElement)).toBe(true);
    await close();
  });

  test('does not take a slash that is typed into a field', async () => {
    const { page, close } = await openPage(browser, `${site.address}/search/`);
    const box = page.getByRole('main').getByRole('searchbox').or(page.getByRole('main').getByRole('textbox')).first();
    await box.focus();
    await page.keyboard.type('a/b');
    expect(await box.inputValue()).toBe('a/b');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await close();
  });

  test('finds the eviction pattern by a misspelt word, says so and marks the words', async () => {
    const { page, complaints, close } = await openPage(browser, site.address);
    await searchFor(page, 'evicton');
    // Headings of a result are options too: the pattern is among the first two results and their headings.
    const leading = (await options(page).allInnerTexts()).slice(0, 6);
    expect(leading.join('\n')).toContain('Unbounded growth');
    expect(await page.getByRole('dialog').innerText()).toMatch(/eviction/);
    await expect.poll(() => page.getByRole('dialog').locator('mark').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  test('finds pattern and incidents for "cache eviction", with kind, date and severity', async () => {
    const { page, close } = await openPage(browser, site.address);
    await searchFor(page, 'cache eviction');
    const text = (await options(page).allInnerTexts()).join('\n');
    expect(text).toMatch(/Unbounded growth/);
    expect(text).toMatch(/incident/i);
    expect(text).toMatch(/SEV\d/);
    expect(text).toMatch(/20\d\d/);
    await close();
  });

  test('goes through results with the arrow keys and opens one with Enter', async () => {
    const { page, close } = await openPage(browser, site.address);
    await searchFor(page, 'retry storm');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    expect(
      await options(page)
        .and(page.getByRole('option', { selected: true }))
        .count(),
    ).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/(?:patterns|incidents)\//);
    await close();
  });

  test('keeps the focus inside while it is open', async () => {
    const { page, close } = await openPage(browser, site.address);
    await searchFor(page, 'timeout');
    for (let presses = 0; presses < 20; presses++) {
      await page.keyboard.press('Tab');
      const outside = await page.evaluate(
        () => document.activeElement !== document.body && document.activeElement?.closest('dialog') === null,
      );
      expect(outside).toBe(false);
    }
    await close();
  });

  test('says that nothing was found, and announces it', async () => {
    const { page, close } = await openPage(browser, site.address);
    await page.keyboard.press('Control+k');
    await field(page).fill('zzqxwv');
    await expect.poll(() => page.getByRole('dialog').getByRole('status').innerText()).toMatch(/no|nothing/i);
    await close();
  });

  test.for(['light', 'dark'] as const)(
    'has no accessibility violation when open with results (%s)',
    async (colorScheme) => {
      const { page, close } = await openPage(browser, site.address, { colorScheme });
      await searchFor(page, 'cache');
      expect(await violationsOn(page)).toEqual([]);
      await close();
    },
  );
});
