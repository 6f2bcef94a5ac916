import type { RecordedChange } from '#model/change.ts';
import type { Commit } from '#model/commit.ts';
import type { Evidence, Provenance } from '#model/provenance.ts';
import { evidenceOfChange } from '#provenance/evidence-of-change.ts';
import { joinProvenance } from '#provenance/join.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';
import { parseMessage } from '#sources/git/parse-message.ts';
import type { ExportedChange, ExportedCommit } from '#sources/github/exported-change.ts';

/** Evidence from the change itself, each piece saying of which. */
export const evidenceIn = (change: ExportedChange): Evidence[] =>
  evidenceOfChange({
    authorLogin: change.author?.login,
    branch: change.branch,
    body: change.body,
    labels: change.labels,
    at: change.createdAt,
  }).map((evidence) => ({ ...evidence, path: evidence.path ?? `change #${change.number}` }));

/** What is known of AI in a change: by the commit that landed it, by the commits of its branch, by the change itself. */
export const provenanceOfChange = (change: ExportedChange, merge: Commit | undefined): Provenance =>
  joinProvenance({
    own: merge === undefined ? SILENT : provenanceOf(merge),
    joined: (change.commits ?? [])
      .filter(({ sha }) => sha !== merge?.sha)
      .map((commit) => ({
        provenance: provenanceOf({ ...commit, ...parseMessage(commit.message) }),
        path: `change #${change.number}, commit ${commit.sha.slice(0, 10)}`,
      })),
    change: evidenceIn(change),
  });

/** What is known of AI in a commit. A squash is its change, so it has what its branch said as well. */
export const provenanceOfCommit = (commit: Commit, squashed: RecordedChange | undefined): Provenance =>
  squashed?.provenance ?? provenanceOf(commit);

/** People who are named as co-authors of commits. */
export const coAuthorsOf = (
  commits: readonly (Pick<Commit, 'trailers'> | ExportedCommit)[],
): readonly { name: string; email: string }[] =>
  commits.flatMap((commit) => {
    const { trailers } = 'trailers' in commit ? commit : parseMessage(commit.message);
    return trailers.flatMap(({ key, value }) => {
      const [, name, email] = /^(.*?)\s*<([^<>\s]+)>/.exec(value) ?? [];
      return /^co-authored-by$/i.test(key) && name !== undefined && email !== undefined ? [{ name, email }] : [];
    });
  });

const SILENT: Provenance = {
  ai_assisted: false,
  involvement: 'unknown',
  strength: 'none',
  roles: [],
  tools: [],
  evidence: [],
  contradictions: [],
  share: null,
};
