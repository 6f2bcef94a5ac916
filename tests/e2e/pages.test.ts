import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violationsOn } from './accessibility.ts';
import { openPage, startBrowser } from './browser.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { type ServedSite, serveSite } from './served-site.ts';

let browser: Browser;
let site: ServedSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([startBrowser(), serveSite()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), site?.stop()]);
});

/** The server's own message for a missing page, which the browser logs on every 404. */
const isNotFoundNote = (text: string): boolean => text.includes('404 (Not Found)');

describe.for(PAGE_KINDS)('$kind', ({ path }) => {
  test.for([
    { colorScheme: 'light', width: 1440 },
    { colorScheme: 'dark', width: 1440 },
    { colorScheme: 'light', width: 320 },
  ] as const)('has no accessibility violation ($colorScheme, $width px)', async ({ colorScheme, width }) => {
    const { page, close } = await openPage(browser, site.address + path, {
      colorScheme,
      viewport: { width, height: 900 },
    });
    expect(await violationsOn(page)).toEqual([]);
    await close();
  });

  test('breaks no content security policy and logs no error', async () => {
    const { complaints, page, close } = await openPage(browser, site.address + path);
    await page.emulateMedia({ media: 'print' });
    expect(complaints.filter((text) => !isNotFoundNote(text))).toEqual([]);
    await close();
  });

  test('does not scroll sideways at 320 px', async () => {
    const { page, close } = await openPage(browser, site.address + path, { viewport: { width: 320, height: 800 } });
    const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
    expect(content).toBeLessThanOrEqual(window);
    await close();
  });

  test('reads without script', async () => {
    const { page, close } = await openPage(browser, site.address + path, { javaScriptEnabled: false });
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(60);
    await close();
  });
});

test('the policy is in force: a script put into the page is refused', async () => {
  const { page, complaints, close } = await openPage(browser, site.address);
  const refusal = await page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.textContent = 'document.title = "ran"';
    } catch (error) {
      return String(error);
    }
    return 'accepted';
  });
  expect(refusal).toContain("requires 'TrustedScript'");
  const address = `${site.address}/favicon.svg`;
  await page.evaluate((from) => {
    const frame = document.createElement('iframe');
    frame.src = from;
    document.body.append(frame);
  }, address);
  await expect.poll(() => complaints.join()).toContain('Content Security Policy');
  await close();
});
