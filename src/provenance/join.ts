import type { Evidence, Provenance } from '#model/provenance.ts';
import { summarise } from './summarise.ts';

/** What is to be joined: a commit's own provenance, that of the commits behind it, and the evidence of its change. */
export interface Joinable {
  readonly own: Provenance;
  /** Commits that this one swallowed or was rebased from, each with the way it was found, such as `change #12`. */
  readonly joined: readonly { readonly provenance: Provenance; readonly path: string }[];
  readonly change: readonly Evidence[];
}

/**
 * The provenance of a commit with what a squash or rebase dropped. Joined evidence keeps its strength and says by `path`
 * how it came; what the commit says itself stays without one. Joining nothing changes nothing.
 */
export const joinProvenance = ({ own, joined, change }: Joinable): Provenance =>
  summarise(
    distinct([
      ...own.evidence,
      ...joined.flatMap(({ provenance, path }) =>
        provenance.evidence.map((each) => ({ ...each, path: each.path ?? path })),
      ),
      ...change.map((each) => ({ ...each, path: each.path ?? 'change' })),
    ]),
    [
      ...own.contradictions,
      ...joined.flatMap(({ provenance, path }) => provenance.contradictions.map((why) => `${path}: ${why}`)),
    ],
  );

/** The same thing found twice on the same way is one piece of evidence. */
const distinct = (evidence: readonly Evidence[]): readonly Evidence[] => [
  ...new Map(evidence.map((each) => [JSON.stringify(each), each])).values(),
];
