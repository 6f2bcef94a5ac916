import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const starts = (path: string): boolean =>
  spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

const onPath = (): string | undefined =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find((path) => existsSync(path) && starts(path));

const run = (command: string, args: readonly string[]): boolean => {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, args, { stdio: ['ignore', 2, 2], env }).status === 0;
};

const fromDebian = (): string | undefined => {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0)
    return undefined;
  process.stderr.write('Installing Chromium from Debian (once) …\n');
  const installed =
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  return installed ? onPath() : undefined;
};

const fromPlaywright = (): string | undefined => {
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  process.stderr.write("Installing Playwright's Chromium (once) …\n");
  return run('npx', ['playwright-core', 'install', '--with-deps', '--no-shell', 'chromium']) && existsSync(own)
    ? own
    : undefined;
};

/** A Chromium of this machine, else Debian's package when root, else Playwright's own; `undefined` when none can be had. */
export const findChromium = async (): Promise<string | undefined> => {
  const given = process.env['HINDCAST_CHROMIUM'];
  if (given !== undefined && starts(given)) return given;
  return onPath() ?? fromDebian() ?? fromPlaywright();
};
