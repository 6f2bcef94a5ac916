import { parseArgs } from 'node:util';
import { HindcastError } from '#errors/hindcast-error.ts';
import { didYouMean } from '#errors/nearest.ts';
import { badValue } from './bad-value.ts';

/** One flag of a command. A flag with `value` takes a value, and `value` is the word for it in the help. */
export interface Flag {
  readonly help: string;
  readonly value?: string;
  readonly short?: string;
  /** May be given several times; `list` returns every value. */
  readonly multiple?: boolean;
}

export type Flags = Readonly<Record<string, Flag>>;

/** Flags that every command has. */
export const COMMON_FLAGS = {
  debug: { help: 'Show the stack of an error' },
  help: { short: 'h', help: 'Show this help' },
} as const satisfies Flags;

export const JSON_FLAG = { json: { help: 'Print one JSON document instead of text' } } as const satisfies Flags;

export const CONTENT_FLAG = {
  content: { value: 'DIR', help: 'Content folder (default: $HINDCAST_CONTENT, else ./content)' },
} as const satisfies Flags;

/** What was typed after the name of a command, checked against its flags. */
export interface Arguments<F extends Flags = Flags> {
  readonly positionals: readonly string[];
  /** Whether a flag was given. */
  has(name: keyof F & string): boolean;
  /** The last value of a flag; `undefined` when it was not given. */
  value(name: keyof F & string): string | undefined;
  /** Every value of a flag, in the order typed. */
  list(name: keyof F & string): readonly string[];
}

interface Command<F extends Flags> {
  readonly name: string;
  readonly flags: F;
  readonly argv: readonly string[];
}

/** Reads the arguments of a command. Throws `usage/…` on a flag or value that it does not have. */
export const parseFlags = <F extends Flags>({ name, flags, argv }: Command<F>): Arguments<F> => {
  const options = Object.fromEntries(Object.entries(flags).map(([flag, spec]) => [flag, optionOf(spec)]));
  // Not strict, so that an unknown flag is answered by us, with the nearest known one.
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const text = textOf({ command: name, flags, token });
    given.set(token.name, [...(given.get(token.name) ?? []), ...text]);
  }
  return {
    positionals,
    has: (flag) => given.has(flag),
    value: (flag) => given.get(flag)?.at(-1),
    list: (flag) => given.get(flag) ?? [],
  };
};

const optionOf = (flag: Flag): { type: 'string' | 'boolean'; multiple: boolean; short?: string } => ({
  type: flag.value === undefined ? 'boolean' : 'string',
  multiple: true,
  ...(flag.short === undefined ? {} : { short: flag.short }),
});

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

const textOf = ({ command, flags, token }: { command: string; flags: Flags; token: OptionToken }): string[] => {
  const flag = Object.hasOwn(flags, token.name) ? flags[token.name] : undefined;
  const name = token.rawName;
  if (flag === undefined) {
    const known = Object.keys(flags).map((each) => `--${each}`);
    throw new HindcastError('usage/unknown-flag', { with: { command, name, suggestion: didYouMean(name, known) } });
  }
  if (flag.value === undefined) {
    if (token.value === undefined) return [];
    throw badValue(name, token.value, `${name} stands alone, without a value.`);
  }
  // `--content --json` would take the second flag for the value of the first.
  const missing = token.value === undefined || (token.value.startsWith('-') && token.inlineValue !== true);
  if (token.value !== undefined && token.value !== '' && !missing) return [token.value];
  throw badValue(name, token.value ?? '', `Write ${name} ${flag.value}.`);
};
