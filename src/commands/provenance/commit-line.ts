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

const WIDTH = { sha: 10, involvement: 10, strength: 8, tools: 15 } as const;

/** The heading over the lines for a person. */
export const LINE_HEADING = [
  column('commit', WIDTH.sha),
  column('date', WIDTH.sha),
  column('AI', WIDTH.involvement),
  column('known by', WIDTH.strength),
  column('tools', WIDTH.tools),
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
  const facts = [
    paint('dim', commit.sha.slice(0, WIDTH.sha)),
    commit.committer.at.toISOString().slice(0, 10),
    paint(COLOURS[involvement], column(involvement, WIDTH.involvement)),
    column(strength === 'none' ? '-' : strength, WIDTH.strength),
    column(toolsOf(provenance), WIDTH.tools),
  ].join(' ');
  const subject = visibleText(subjectOf(commit));
  const marked = [
    ...(contradictions.length > 0 ? [MARKS.contradicted] : []),
    ...(evidence.some(({ path }) => path !== null) ? [MARKS.joined] : []),
    subject,
  ].join(' ');
  const left = width === undefined ? undefined : Math.max(MIN_SUBJECT, width - LINE_HEADING.length + 'subject'.length);
  return `${facts} ${left === undefined ? marked : cutText(marked, left)}`;
};

const MIN_SUBJECT = 10;

/** The first line of the message. */
export const subjectOf = ({ message }: ScannedCommit['commit']): string => message.split('\n', 1)[0] ?? '';

/** Tools with what they did, unless they wrote: `coderabbit (review)`. */
const toolsOf = ({ tools, roles }: Provenance): string => {
  const other = roles.includes('author') ? '' : (roles[0] ?? '');
  const named = tools.length === 0 ? '-' : tools.join(',');
  return other === '' ? named : `${named} (${other})`;
};
