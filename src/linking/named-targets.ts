import type { Commit } from '#model/commit.ts';
import type { RecordedLink } from '#model/link.ts';

/** A commit that another commit's message names as what it takes out or mends. */
export interface NamedTarget {
  /** As written: a full id, or an abbreviation. */
  readonly commit: string;
  readonly method: RecordedLink['method'];
  readonly why: string;
}

const FIXES_VALUE = /^(?:commit )?([0-9a-f]{7,64})(?=$|[\s("',.;])/i;

/**
 * The commits that a message names: those it says that it reverts, and those in `Fixes:` lines. Somebody who mended the
 * fault wrote both, so the second is a person's link that nobody has checked.
 */
export const namedTargets = ({
  sha,
  reverts,
  trailers,
}: Pick<Commit, 'sha' | 'reverts' | 'trailers'>): readonly NamedTarget[] => [
  ...reverts.map((commit) => ({
    commit,
    method: 'revert_target' as const,
    why: `Commit ${sha.slice(0, 12)} says that it reverts this one`,
  })),
  ...trailers.flatMap(({ key, value, line }) => {
    const [, commit] = key.toLowerCase() === 'fixes' ? (FIXES_VALUE.exec(value) ?? []) : [];
    if (commit === undefined) return [];
    const why = `Commit ${sha.slice(0, 12)} names this one in a Fixes line (line ${line} of its message)`;
    return [{ commit: commit.toLowerCase(), method: 'manual' as const, why }];
  }),
];
