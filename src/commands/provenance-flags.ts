import { badValue } from './bad-value.ts';
import type { Invocation } from './cli.ts';
import type { CONTENT_FLAG, Flags } from './cli-flags.ts';

export const PROVENANCE_FLAGS = {
  repo: {
    value: 'PATH',
    help: 'A clone, or an id of sources.yaml (default: the first listed one that has a clone here)',
  },
  range: { value: 'R', help: 'A..B: commits of B that A does not have; A: all up to A (default: the whole branch)' },
  since: { value: 'DATE', help: 'Only commits committed from this day, month or time on (UTC)' },
  until: { value: 'DATE', help: 'Only commits committed up to the end of this day, month or time (UTC)' },
  all: { help: 'Show commits that say nothing of AI, too' },
  summary: { help: 'Print counts by month, level, tool and evidence instead of commits' },
  explain: { value: 'SHA', help: 'Show for one commit every line that spoke and what was refused' },
  strict: { help: 'Exit 1 when claims of a commit contradict each other' },
  json: { help: 'Print JSON: one line a commit; one document with --summary or --explain' },
} as const satisfies Flags;

export type ProvenanceInvocation = Invocation<typeof PROVENANCE_FLAGS & typeof CONTENT_FLAG>;

/** Throws `usage/bad-value` when flags do not go together, or something stands without one. */
export const refuseMisuse = ({ flags }: ProvenanceInvocation): void => {
  const refuse = (name: string, value: string, expected: string): never => {
    throw badValue(name, value, expected);
  };
  const [loose] = flags.positionals;
  if (loose !== undefined) {
    refuse('provenance', loose, 'Write what it is: --repo PATH, --range R or --explain SHA.');
  }
  const explained = flags.value('explain');
  if (explained === undefined) return;
  for (const name of ['summary', 'range', 'since', 'until'] as const) {
    if (flags.has(name)) refuse('--explain', explained, `It is about one commit: leave --${name} out.`);
  }
};
