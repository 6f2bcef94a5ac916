import type { Evidence, LineShare, Provenance } from '#model/provenance.ts';
import { EVIDENCE } from '#model/vocabulary.ts';
import { addShares } from './sidecars/line-share.ts';
import { summarise } from './summarise.ts';

/** A commit of the branch of a change, under which its notes were written and its trailers stood. */
export interface BranchCommit {
  readonly sha: string;
  readonly provenance: Provenance;
}

/** What stands behind a commit that landed a change. */
export interface Behind {
  readonly change: number;
  /** How commit and change were brought together; `null` when nothing had to be found. */
  readonly by: 'merge commit' | 'number' | 'patch id' | null;
  /** Commits of the branch that say something of AI, oldest first. */
  readonly commits: readonly BranchCommit[];
  /** All commits of the branch, merges aside, those that say nothing as well. */
  readonly size: number;
  /** Evidence of the change itself: its author, branch, body and labels. */
  readonly record: readonly Evidence[];
}

/**
 * The provenance of a commit with what stands behind it. Joined evidence keeps its strength and says by `path` which way
 * it came; the same thing said by the commit, by several commits behind it, and by the record of the change is one piece,
 * with the line of the first. A denial speaks for the whole only where every commit of the branch denies. Joining nothing
 * changes nothing.
 *
 * A share of its own goes before that of the branch, which is the sum of its commits by lines where each of them has
 * one. That sum tells how the branch was written: lines that a later commit changed again are in it twice, and lines
 * that the squash itself changed or dropped are in it as they were.
 */
export const joinProvenance = (own: Provenance, behind: Behind): Provenance => {
  const evidence = [...own.evidence];
  for (const joined of [...fromCommits(behind), ...fromRecord(behind)]) {
    if (!evidence.some((known) => isSame(known, joined))) evidence.push(joined);
  }
  const contradictions = [...own.contradictions];
  for (const { path, why } of contradictionsOf(behind)) {
    if (!contradictions.some((known) => known.endsWith(why) || withoutLines(known) === withoutLines(why))) {
      contradictions.push(`${path}: ${why}`);
    }
  }
  const share = own.share ?? shareBehind(behind);
  const isMore = evidence.length > own.evidence.length || contradictions.length > own.contradictions.length;
  if (!isMore && share === own.share) return own;
  const joined = summarise(evidence, contradictions);
  const involvement = isNoneOfAll(joined, own, behind) ? joined.involvement : 'unknown';
  return { ...joined, involvement, share };
};

/** That AI wrote none of it is only known where the commit, the record or every commit behind it says so. */
const isNoneOfAll = (joined: Provenance, own: Provenance, behind: Behind): boolean =>
  joined.involvement !== 'none' ||
  own.involvement === 'none' ||
  summarise(behind.record).involvement === 'none' ||
  (behind.commits.length === behind.size &&
    behind.commits.every(({ provenance }) => provenance.involvement === 'none'));

const shareBehind = ({ commits, size }: Behind): LineShare | null => {
  const shares = commits.flatMap(({ provenance }) => provenance.share ?? []);
  return shares.length === size ? addShares(shares) : null;
};

/** The way by which a piece came, such as `change #12, commit 0123456789 and 2 more, by number`. */
const pathOf = ({ change, by }: Behind, shas: readonly string[]): string => {
  const [first] = shas;
  const more = shas.length > 1 ? ` and ${shas.length - 1} more` : '';
  const commit = first === undefined ? [] : [`commit ${first.slice(0, 10)}${more}`];
  return [`change #${change}`, ...commit, ...(by === null ? [] : [`by ${by}`])].join(', ');
};

/** The evidence of the commits behind it, each thing once, with the commits that say it. */
const fromCommits = (behind: Behind): readonly Evidence[] => {
  const said = new Map<string, { readonly first: Evidence; readonly shas: Set<string> }>();
  for (const { sha, provenance } of behind.commits) {
    for (const each of provenance.evidence) {
      const key = JSON.stringify([each.kind, each.tool, each.role, each.strength]);
      const known = said.get(key) ?? { first: each, shas: new Set() };
      known.shas.add(sha);
      said.set(key, known);
    }
  }
  return [...said.values()].flatMap(({ first, shas }) => {
    if (first.kind === 'denial' && !isDeniedByAll(behind)) return [];
    return [{ ...first, path: first.path ?? pathOf(behind, [...shas]) }];
  });
};

const isDeniedByAll = ({ commits, size }: Behind): boolean =>
  commits.length === size &&
  commits.every(({ provenance }) => provenance.evidence.some(({ kind }) => kind === 'denial'));

const fromRecord = (behind: Behind): readonly Evidence[] =>
  behind.record.map((each) => ({ ...each, path: each.path ?? pathOf(behind, []) }));

/** Evidence is strongest first. */
const STRENGTHS = Object.keys(EVIDENCE);

/** The same thing, said at least as strongly. */
const isSame = (known: Evidence, joined: Evidence): boolean =>
  known.kind === joined.kind &&
  known.tool === joined.tool &&
  known.role === joined.role &&
  STRENGTHS.indexOf(known.strength) <= STRENGTHS.indexOf(joined.strength);

const contradictionsOf = (behind: Behind): readonly { path: string; why: string }[] =>
  behind.commits.flatMap(({ sha, provenance }) =>
    provenance.contradictions.map((why) => ({ path: pathOf(behind, [sha]), why })),
  );

/** Two messages say the same, though not on the same line. */
const withoutLines = (why: string): string => why.replaceAll(/\bline \d+/gi, 'line');
