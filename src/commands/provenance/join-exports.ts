import { landingsOf } from '#commands/ingest/landing.ts';
import type { Evidence, Provenance } from '#model/provenance.ts';
import { evidenceOfChange } from '#provenance/evidence-of-change.ts';
import type { Behind } from '#provenance/join.ts';
import type { CommitClaims } from '#provenance/read-clues.ts';
import type { Registry } from '#provenance/registry.ts';
import { parseMessage } from '#sources/git/parse-message.ts';
import type { Repository } from '#sources/git/repository.ts';
import type { ExportedChange, ExportedCommit } from '#sources/github/exported-change.ts';

/** Answers what a commit says by itself and by the records kept beside it. */
export type Speaker = (commit: CommitClaims & { readonly sha: string }) => Provenance;

/** Evidence from the record of a change. */
export const evidenceIn = (change: ExportedChange, registry: Registry): Evidence[] =>
  evidenceOfChange(
    {
      authorLogin: change.author?.login,
      branch: change.branch,
      body: change.body,
      labels: change.labels,
      at: change.createdAt,
    },
    registry,
  );

/** What an exported change has to say; `landed` leaves out what landed as it was. */
export const behindExport = (
  change: ExportedChange,
  { by, speak, registry }: { readonly by: Behind['by']; readonly speak: Speaker; readonly registry: Registry },
): Behind => {
  const commits = (change.commits ?? []).filter((commit) => !isMerge(commit));
  const spoken = commits.map((commit) => ({
    sha: commit.sha,
    provenance: speak({ ...commit, ...parseMessage(commit.message) }),
  }));
  return {
    change: change.number,
    by,
    commits: spoken.filter(({ provenance }) => isSaid(provenance)),
    size: commits.length,
    record: evidenceIn(change, registry),
  };
};

/** Exports do not tell parents. */
const isMerge = ({ message }: ExportedCommit): boolean =>
  /^Merge (?:branch|remote-tracking branch|pull request) /.test(message);

export const isSaid = ({ evidence, contradictions, share }: Provenance): boolean =>
  evidence.length + contradictions.length > 0 || share !== null;

/** The exported change that a commit landed, and the one commit of its branch of which it is a copy after a rebase. */
export interface ExportedLanding {
  readonly change: ExportedChange;
  readonly original: string | undefined;
}

/**
 * The commits that the host names as squashes or rebases of changes, by id. A merge is not among them: the commits that
 * it brought are in the history themselves.
 */
export const exportedLandings = async (
  repository: Pick<Repository, 'findCommits'>,
  exported: ReadonlyMap<number, ExportedChange>,
): Promise<ReadonlyMap<string, ExportedLanding>> => {
  const landings = await landingsOf(repository, [...exported.values()]);
  const found = new Map<string, ExportedLanding>();
  for (const [number, { kind, merge, commits }] of landings) {
    const change = exported.get(number);
    if (change === undefined || merge === undefined || kind === 'merge' || kind === 'direct') continue;
    for (const [index, sha] of commits.entries()) {
      const original = change.commits?.at(index - commits.length)?.sha;
      found.set(sha, { change, original: kind === 'rebase' ? original : undefined });
    }
  }
  return found;
};
