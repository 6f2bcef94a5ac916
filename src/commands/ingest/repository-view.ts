import type { HistoryJoin } from '#commands/provenance/join-history.ts';
import type { Policy } from '#model/policy.ts';
import type { RepositorySource } from '#model/sources.ts';
import type { Content } from '#sources/content.ts';
import type { Deployment } from '#sources/deployments.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';
import type { CommitReader } from './commit-reader.ts';
import type { People } from './people.ts';

/** One repository of the run with everything that was read beside its history. */
export interface RepositoryView {
  readonly source: RepositorySource;
  readonly commits: CommitReader;
  /** Commit that the branch points at. */
  readonly tip: string;
  /** Changes of its review exports by number; `undefined` when no export is listed. */
  readonly exported: ReadonlyMap<number, ExportedChange> | undefined;
  /** What is known of AI in its commits and changes. */
  readonly join: HistoryJoin;
  /** The organisation's own agents and people. */
  readonly agents: Content['agents'];
  readonly deployments: readonly Deployment[];
  readonly people: People;
  readonly policies: ReadonlyMap<string, Policy>;
}

/** The id of a change of a repository. */
export const changeIdOf = (repository: string, number: number): string => `${repository}#${number}`;
