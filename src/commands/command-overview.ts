import { HindcastError } from '#errors/hindcast-error.ts';
import { didYouMean } from '#errors/nearest.ts';

/** Every command with what it does, in the order in which a new user meets them. */
export const COMMANDS = {
  start: 'builds the embedded demo, ingests it, builds the site and serves it',
  search: 'finds incidents and failure patterns',
  check: 'names every problem in the content folder',
  ingest: 'reads histories and review records, and writes content/records',
  provenance: 'says what AI had to do with each commit of a repository, and how that is known',
  suspects: 'ranks the commits that may have introduced what a fix mends',
  audit: 'says which changes met the review policy, and why',
  gate: 'says whether a change may ship, and what is missing',
  policy: 'checks review policies and says what they would have done',
  demo: 'builds the embedded demo organisation',
  generate: 'writes the JSON schemas and the reference of fields',
  bench: 'measures speed and quality, as ratios',
} as const;

/** The name of a command, `undefined` when none was asked for, or a problem with the nearest known name. */
export const findCommand = (name: string | undefined): { name?: string; problem?: string } => {
  if (name === undefined) return {};
  if (Object.hasOwn(COMMANDS, name)) return { name };
  const error = new HindcastError('usage/unknown-command', {
    with: { name, suggestion: didYouMean(name, Object.keys(COMMANDS)) },
  });
  return { problem: `error ${error.code}: ${error.message}\n  ${error.hint}` };
};

/** What `hindcast` prints by itself: examples first. */
export const commandOverview = (): string => {
  const width = Math.max(...Object.keys(COMMANDS).map((name) => name.length));
  return [
    'Hindcast: postmortems, linked to the changes and reviews behind them.',
    '',
    'Examples',
    '  npx hindcast search "cache eviction"',
    '  npx hindcast check',
    '  npx hindcast help ingest',
    '',
    'Commands (also: npm run <command> -- …)',
    ...Object.entries(COMMANDS).map(([name, does]) => `  ${name.padEnd(width)}  ${does}`),
    '',
  ].join('\n');
};
