import { styleText } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { type Arguments, COMMON_FLAGS, type Flags, parseFlags } from './cli-flags.ts';
import { type CommandLine, helpText } from './cli-help.ts';
import { EXIT, type ExitCode, type Paint, reportOf } from './cli-report.ts';

/** The part of a stream that a command needs. */
interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** The world that a command sees. Scripts pass the process; tests pass their own. */
export interface Surroundings {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
}

/** What a command is given. Results go to `print`, messages to `say`. */
export interface Invocation<F extends Flags = Flags> {
  readonly flags: Arguments<F>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Writes a line of the result to standard output. */
  print(text: string): void;
  /** Writes a line for the person at the terminal to standard error. */
  say(text: string): void;
  /** Colours for standard output; bare text when it is not a terminal or NO_COLOR is set. */
  readonly paint: Paint;
  /** Columns of the terminal that standard output is; `undefined` when it is none, and nothing is to be cut. */
  readonly width: number | undefined;
  /** Whether progress may be drawn on standard error. */
  readonly progress: boolean;
  readonly stderr: Output;
}

type Run<F extends Flags> = (invocation: Invocation<F>) => Promise<ExitCode> | ExitCode;

/** Runs one command: reads its flags, answers `--help`, prints what went wrong, and returns the exit code. */
export const runCommand = async <F extends Flags>(
  line: CommandLine<F>,
  run: Run<F>,
  { argv, env, stdout, stderr }: Surroundings,
): Promise<ExitCode> => {
  try {
    const flags = parseFlags({ name: line.name, flags: { ...line.flags, ...COMMON_FLAGS }, argv });
    if (flags.has('help')) {
      stdout.write(helpText(line));
      return EXIT.clean;
    }
    return await run({
      flags,
      env,
      print: (text) => stdout.write(`${text}\n`),
      say: (text) => stderr.write(`${text}\n`),
      paint: paintFor(stdout, env),
      width: stdout.isTTY === true ? stdout.columns : undefined,
      progress: stderr.isTTY === true,
      stderr,
    });
  } catch (error) {
    const { code, text } = reportOf(error, { debug: argv.includes('--debug'), paint: paintFor(stderr, env) });
    stderr.write(`${text}\n`);
    return code;
  }
};

const paintFor = (stream: Output, env: Surroundings['env']): Paint => {
  const colours = stream.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  return (style, text) => (colours ? styleText(style, text, { validateStream: false }) : text);
};

/**
 * Reading a history leaves much garbage that does not last. Left to itself the engine gives it ever more room, which
 * makes nothing faster and doubles the memory that is held.
 */
const keepMemoryFlat = (): void => setFlagsFromString('--semi-space-growth-factor=1');

/** Runs a command as this process: its arguments, its streams, its exit code. The only line of a script. */
export const runScript = async <F extends Flags>(line: CommandLine<F>, run: Run<F>): Promise<void> => {
  keepMemoryFlat();
  // A reader that has seen enough (`| head`) closes the pipe; that is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
  const { env, stdout, stderr } = process;
  process.exitCode = await runCommand(line, run, { argv: process.argv.slice(2), env, stdout, stderr });
};
