import { expect, test } from 'vitest';
import { HindcastError } from '#errors/hindcast-error.ts';
import { type Invocation, runCommand } from './cli.ts';
import { CONTENT_FLAG, JSON_FLAG } from './cli-flags.ts';
import { EXIT, type ExitCode } from './cli-report.ts';

const LINE = {
  name: 'count',
  summary: 'Counts sheep.',
  examples: [{ command: 'npm run count', does: 'counts all of them' }],
  flags: { ...JSON_FLAG, ...CONTENT_FLAG, rule: { value: 'ID', multiple: true, help: 'Only this rule' } },
  findings: 'sheep were found',
} as const;

type Run = (invocation: Invocation<typeof LINE.flags>) => ExitCode;

const ran = async ({ argv, run = () => EXIT.clean, tty = false, env = {} }: RanOptions) => {
  const written = { out: '', err: '' };
  const stdout = { isTTY: tty, write: (text: string) => (written.out += text) };
  const stderr = { isTTY: tty, write: (text: string) => (written.err += text) };
  const code = await runCommand(LINE, run, { argv, env, stdout, stderr });
  return { code, ...written };
};
interface RanOptions {
  readonly argv: readonly string[];
  readonly run?: Run;
  readonly tty?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

test('help shows examples first and goes to standard output', async () => {
  const { code, out, err } = await ran({ argv: ['-h'] });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatchInlineSnapshot(`
    "Counts sheep.

    Examples
      npm run count
          counts all of them

    Usage: npm run count -- [flags]

    Flags
          --json         Print one JSON document instead of text
          --content DIR  Content folder (default: $HINDCAST_CONTENT, else ./content)
          --rule ID      Only this rule
          --debug        Show the stack of an error
      -h, --help         Show this help

    Exit codes
      0  clean
      1  sheep were found
      2  wrong usage
      3  could not run
    "
  `);
});

test.for([
  {
    name: 'an unknown flag names the nearest',
    argv: ['--jsno'],
    err: "error usage/unknown-flag: 'count' has no flag '--jsno'\n  Did you mean '--json'? 'npm run count -- --help' lists its flags.\n",
  },
  {
    name: 'a flag that resembles none',
    argv: ['--zzzz'],
    err: "error usage/unknown-flag: 'count' has no flag '--zzzz'\n  'npm run count -- --help' lists its flags.\n",
  },
  {
    name: 'a name that every object has',
    argv: ['--constructor'],
    err: "error usage/unknown-flag: 'count' has no flag '--constructor'\n  'npm run count -- --help' lists its flags.\n",
  },
  {
    name: 'a value that is missing at the end',
    argv: ['--content'],
    err: "error usage/bad-value: '--content' cannot be ''\n  Write --content DIR.\n",
  },
  {
    name: 'a flag in the place of a value',
    argv: ['--content', '--json'],
    err: "error usage/bad-value: '--content' cannot be '--json'\n  Write --content DIR.\n",
  },
  {
    name: 'a value for a flag that takes none',
    argv: ['--json=yes'],
    err: "error usage/bad-value: '--json' cannot be 'yes'\n  --json stands alone, without a value.\n",
  },
])('$name is wrong usage', async ({ argv, err }) => {
  expect(await ran({ argv })).toEqual({ code: 2, out: '', err });
});

test('flags reach the command', async () => {
  const seen: unknown[] = [];
  const run: Run = ({ flags }) => {
    seen.push(flags.has('json'), flags.value('content'), flags.list('rule'), flags.positionals);
    return EXIT.findings;
  };
  const argv = ['one', '--content=a', '--content', 'b', '--rule', 'x/y', '--rule=z/w', '--json', '--', '--two'];
  expect((await ran({ argv, run })).code).toBe(1);
  expect(seen).toEqual([true, 'b', ['x/y', 'z/w'], ['one', '--two']]);
});

test.for([
  { name: 'a pipe', tty: false, env: {}, coloured: false },
  { name: 'a terminal', tty: true, env: {}, coloured: true },
  { name: 'a terminal with NO_COLOR', tty: true, env: { NO_COLOR: '1' }, coloured: false },
  { name: 'a terminal with an empty NO_COLOR', tty: true, env: { NO_COLOR: '' }, coloured: true },
  { name: 'a terminal that is dumb', tty: true, env: { TERM: 'dumb' }, coloured: false },
])('$name shows colours: $coloured', async ({ tty, env, coloured }) => {
  const run: Run = ({ paint, print }) => {
    print(paint('red', 'x'));
    return EXIT.clean;
  };
  expect((await ran({ argv: [], run, tty, env })).out).toBe(coloured ? '\u001b[31mx\u001b[39m\n' : 'x\n');
});

const throwing = (error: unknown): Run => {
  return () => {
    throw error;
  };
};

test('an error of the catalogue shows message, hint and place, and no stack', async () => {
  const where = { file: 'a.yaml', line: 3 };
  const run = throwing(new HindcastError('git/missing', { where }));
  expect(await ran({ argv: [], run })).toEqual({
    code: 3,
    out: '',
    err: 'error git/missing: git could not be started\n  Install git 2.31 or later and make sure that it is on PATH.\n  at a.yaml:3\n',
  });
});

test('a fault of the program says so, and shows its stack and cause with --debug', async () => {
  const run = throwing(new Error('boom', { cause: new Error('spark') }));
  const plain = await ran({ argv: [], run });
  expect(plain.code).toBe(3);
  expect(plain.err).toBe(
    'error boom\n  This is a fault of the program. Run it again with --debug and report what it prints.\n',
  );
  expect((await ran({ argv: ['--debug'], run })).err).toMatch(/Error: boom[\s\S]+caused by Error: spark/);
});
