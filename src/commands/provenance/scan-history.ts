import type { Commit } from '#model/commit.ts';
import type { Provenance } from '#model/provenance.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';
import type { LogOptions, Repository } from '#sources/git/repository.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';

export interface ScanOptions extends Pick<LogOptions, 'tips' | 'not' | 'reverse'> {
  readonly repository: Repository;
  /** Changes of the review exports by number, where there are any. */
  readonly exported?: ReadonlyMap<number, ExportedChange> | undefined;
}

/** A commit with all that is known of AI in it. */
export interface ScannedCommit {
  readonly commit: Commit;
  readonly provenance: Provenance;
}

/** Streams the commits of a history, in git's order, each with its provenance. */
export async function* scanHistory({ repository, exported: _, ...walk }: ScanOptions): AsyncGenerator<ScannedCommit> {
  for await (const commit of repository.log(walk)) yield { commit, provenance: provenanceOf(commit) };
}
