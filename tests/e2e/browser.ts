import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--no-first-run',
];

/** Starts the Chromium that `npm test` found. Throws when there is none. */
export const startBrowser = async (): Promise<Browser> => {
  const executablePath = process.env['HINDCAST_CHROMIUM'];
  if (executablePath === undefined) throw new Error('set HINDCAST_CHROMIUM to a Chromium, or run npm test');
  return chromium.launch({ executablePath, args: ARGS });
};

export interface OpenPage {
  readonly page: Page;
  /** What the page reported: errors of scripts, the console, and the content security policy. */
  readonly complaints: string[];
  close(): Promise<void>;
}

/** Opens a page in a context of its own and collects every complaint. */
export const openPage = async (
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> => {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url, { waitUntil: 'load' });
  return { page, complaints, close: () => context.close() };
};
