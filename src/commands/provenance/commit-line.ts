import type { Paint } from '#commands/cli-report.ts';
import { column, cutText, visibleText } from '#commands/terminal-text.ts';
import type { Provenance } from '#model/provenance.ts';
import type { ProvenanceLine } from '#model/provenance-answer.ts';
import { instantOf } from '#model/time.ts';
import type { ScannedCommit } from './scan-history.ts';

/** A commit as one line of JSON. */
export const jsonLine = ({ commit, provenance }: ScannedCommit): string => JSON.stringify(lineOf(commit, provenance));

/** What a line of JSON holds. */
export const lineOf = (commit: ScannedCommit['commit'], provenance: Provenance): ProvenanceLine => ({
  sha: commit.sha,
  committed_at: instantOf(commit.committer.at),
  ...provenance,
});

const WIDTH = { sha: 10, date: 10, involvement: 10, strength: 8, tools: 12 } as const;

/** The heading over the lines for a person. */
export const LINE_HEADING = [
  'commit'.padEnd(WIDTH.sha),
  'date'.padEnd(WIDTH.date),
  'AI'.padEnd(WIDTH.involvement),
  'known by',
  'tools'.padEnd(WIDTH.tools),
  'subject',
].join(' ');

const COLOURS = {
  none: 'dim',
  unknown: 'dim',
  completion: 'cyan',
  assisted: 'cyan',
  agent: 'yellow',
  autonomous: 'yellow',
} as const;

interface Look {
  readonly paint: Paint;
  /** Columns of the terminal; without them nothing is cut. */
  readonly width: number | undefined;
}

/** Marks in front of a subject. */
export const MARKS = { contradicted: '!', joined: '~' } as const;

/** A commit as one line for a person, its subject after the marks that fit. */
export const textLine = ({ commit, provenance }: ScannedCommit, { paint, width }: Look): string => {
  const { involvement, strength, contradictions, evidence } = provenance;
  const tools = toolsOf(provenance);
  const facts = [
    paint('dim', commit.sha.slice(0, WIDTH.sha)),
    commit.committer.at.toISOString().slice(0, WIDTH.date),
    paint(COLOURS[involvement], involvement.padEnd(WIDTH.involvement)),
    (strength === 'none' ? '-' : strength).padEnd(WIDTH.strength),
    width === undefined ? tools.padEnd(WIDTH.tools) : column(tools, WIDTH.tools),
  ].join(' ');
  const subject = [
    ...(contradictions.length > 0 ? [MARKS.contradicted] : []),
    ...(evidence.some(({ path }) => path !== null) ? [MARKS.joined] : []),
    visibleText(subjectOf(commit)),
  ].join(' ');
  return `${facts} ${width === undefined ? subject : cutText(subject, Math.max(MIN_SUBJECT, width - BEFORE_SUBJECT))}`;
};

const MIN_SUBJECT = 10;
const BEFORE_SUBJECT = LINE_HEADING.length - 'subject'.length;

/** The first line of the message. */
export const subjectOf = ({ message }: ScannedCommit['commit']): string => message.split('\n', 1)[0] ?? '';

/** Tools, and what they did unless they wrote: `coderabbit (review)`. */
const toolsOf = ({ tools, roles }: Provenance): string => {
  const other = roles.includes('author') ? '' : (roles[0] ?? '');
  const named = tools.length === 0 ? '-' : tools.join(',');
  return other === '' ? named : `${named} (${other})`;
};
