import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const MODULE = new URL('interruptible.ts', import.meta.url).href;

/** Starts a process that runs `body` interruptibly, waits until it says that it runs, and sends the signals. */
const run = async (body: string, signals: readonly NodeJS.Signals[]) => {
  const program = `const timer = setInterval(() => undefined, 1000);
    const { interruptible } = await import(${JSON.stringify(MODULE)});
    await interruptible(async (signal) => { process.stdout.write('runs'); ${body} });
    process.stdout.write(' ended');
    clearInterval(timer);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  await once(child.stdout, 'data');
  const sent = performance.now();
  for (const signal of signals) child.kill(signal);
  const [code, signal] = await once(child, 'close');
  return { code, signal, out, ms: performance.now() - sent };
};

const POLITE = `await new Promise((resolve) => signal.addEventListener('abort', resolve)); process.stdout.write(' tidy');`;
const STUBBORN = 'await new Promise((resolve) => setTimeout(resolve, 20_000));';

test('a run without a signal ends as it would', async () => {
  expect(await run('', [])).toMatchObject({ code: 0, signal: null, out: 'runs ended' });
});

test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s lets a run leave things in order, then ends it',
  async (name) => {
    const { code, signal, out, ms } = await run(POLITE, [name]);
    expect({ code, signal, out }).toEqual({ code: null, signal: name, out: 'runs tidy' });
    expect(ms).toBeLessThan(1000);
  },
);

test('a run that does not listen is ended within a second', { tags: ['slow'] }, async () => {
  const { code, ms } = await run(STUBBORN, ['SIGINT']);
  expect(code).toBe(130);
  expect(ms).toBeLessThan(1500);
});
