import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesBelow } from './files-below.ts';

const INPUTS = ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const STAMP = '.hindcast/state/site-build';

/** Changes when a build would give another site. */
const inputsDigest = (): string => {
  const hash = createHash('sha256').update(
    JSON.stringify([process.env['HINDCAST_EDITION'], process.env['HINDCAST_SITE']]),
  );
  for (const file of INPUTS.flatMap(filesBelow)) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
};

const step = (name: string, args: readonly [string, ...string[]]): number => {
  const [command, ...rest] = args;
  process.stdout.write(`${name} …\n`);
  const { status, error } = spawnSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error !== undefined) process.stderr.write(`${error.message}\n`);
  return status ?? 3;
};

const build = (): number => {
  const digest = inputsDigest();
  if (existsSync('dist/index.html') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest) {
    process.stdout.write('The site is built already\n');
    return 0;
  }
  const status = step('Building the site', ['astro', 'build', '--silent']);
  if (status === 0) {
    mkdirSync(dirname(STAMP), { recursive: true });
    writeFileSync(STAMP, digest);
  }
  return status;
};

/** Demo, ingest, build; returns the exit code of the first that fails. Work whose inputs did not change is not repeated. */
export const prepareSite = async (): Promise<number> =>
  step('Building the embedded demo', ['node', 'scripts/demo.ts']) ||
  step('Reading histories and review records', ['node', 'scripts/ingest.ts']) ||
  build();
