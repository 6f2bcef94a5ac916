import { COMMON_FLAGS, type Flag, type Flags } from './cli-flags.ts';

/** A command line as its help shows it. */
export interface CommandLine<F extends Flags = Flags> {
  /** Name of the command, as in `npm run <name>`. */
  readonly name: string;
  /** What it does, in one sentence. */
  readonly summary: string;
  readonly examples: readonly { readonly command: string; readonly does: string }[];
  readonly flags: F;
  /** Words for what stands without a flag, such as `DIR` or `[FILE…]`; none when left out. */
  readonly positionals?: string;
  /** Exit codes beside the usual ones, or what `1` means here. */
  readonly findings: string;
}

/** The help text of a command: examples first, then flags, then exit codes. */
export const helpText = (line: CommandLine): string => {
  const flags: Flags = { ...line.flags, ...COMMON_FLAGS };
  const usage = ['npm run', line.name, '--', '[flags]', ...(line.positionals === undefined ? [] : [line.positionals])];
  const examples = line.examples.map(({ command, does }) => `  ${command}\n      ${does}`);
  const names = Object.entries(flags).map(([name, flag]) => ({ label: labelOf(name, flag), help: flag.help }));
  const width = Math.max(...names.map(({ label }) => label.length));
  return [
    line.summary,
    '',
    'Examples',
    ...examples,
    '',
    `Usage: ${usage.join(' ')}`,
    '',
    'Flags',
    ...names.map(({ label, help }) => `  ${label.padEnd(width)}  ${help}`),
    '',
    'Exit codes',
    `  0  clean\n  1  ${line.findings}\n  2  wrong usage\n  3  could not run`,
    '',
  ].join('\n');
};

const labelOf = (name: string, flag: Flag): string =>
  [
    flag.short === undefined ? '    ' : `-${flag.short}, `,
    `--${name}`,
    flag.value === undefined ? '' : ` ${flag.value}`,
  ].join('');
