import type { Landing } from '#commands/ingest/landing.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';

/**
 * A change as it would stand in the records if it landed at a time: what has not happened by then is left out. How it
 * will land is not known, so what it holds is what its export says.
 */
export const asIfLanded = (change: ExportedChange, at: Date): ExportedChange => ({
  ...change,
  mergedAt: at,
  mergedBy: undefined,
  mergeCommit: undefined,
  reviews: change.reviews?.filter(({ at: given }) => given === undefined || given <= at),
});

export const NOT_LANDED: Landing = { kind: 'unknown', merge: undefined, commits: [] };
