import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HistoryJoin } from '#commands/provenance/join-history.ts';
import { HindcastError } from '#errors/hindcast-error.ts';
import type { Place } from '#errors/place.ts';
import { type Problem, problemOf } from '#errors/problem.ts';
import type { Policy } from '#model/policy.ts';
import type { RosterEntity } from '#model/roster.ts';
import type { RepositorySource } from '#model/sources.ts';
import { makeRegistry, REGISTRY, type Registry } from '#provenance/registry.ts';
import { reviewerKind } from '#provenance/reviewer-kind.ts';
import type { Content } from '#sources/content.ts';
import { type Deployment, readDeployments } from '#sources/deployments.ts';
import { openRepository } from '#sources/git/open-repository.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';
import { readGithubExport } from '#sources/github/read-export.ts';
import type { Account } from '#sources/github/rest-shapes.ts';
import { CommitReader } from './commit-reader.ts';
import { People } from './people.ts';
import type { RepositoryView } from './repository-view.ts';

/** A repository that ingest is to read, with the place where somebody asked for it. */
export interface Wanted {
  readonly source: RepositorySource;
  /** Folder that the paths of the source are relative to. */
  readonly base: string;
  /** Where a field of the source was written. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** What all repositories of a run share. */
export interface Shared {
  readonly roster: readonly RosterEntity[];
  readonly policies: ReadonlyMap<string, Policy>;
  /** The organisation's own agents and people. */
  readonly agents?: Content['agents'];
  /** Key of pseudonyms. */
  readonly key: string;
  /** Folder for what git needs while it runs. */
  readonly scratch: string;
}

export type SourceRead =
  | { readonly state: 'read'; readonly view: RepositoryView }
  | { readonly state: 'absent'; readonly path: string }
  | { readonly state: 'failed'; readonly problems: readonly Problem[] };

/**
 * Opens a repository and reads its exports. A path where nothing is makes it `absent`; everything else that is wrong is
 * a problem, all of them at once. The caller closes the repository of a view.
 */
export const readSource = async (wanted: Wanted, shared: Shared): Promise<SourceRead> => {
  const { source, base } = wanted;
  const path = join(base, source.path);
  if ((await stat(path).catch(() => undefined)) === undefined) return { state: 'absent', path };
  const exports = await readExports(wanted);
  const opened = await openAt(wanted, path, shared.scratch);
  if (opened.ok && exports.problems.length === 0) {
    const { exported, deployments } = exports;
    const { agents, policies } = shared;
    const registry = agents === undefined ? REGISTRY : makeRegistry(agents);
    const people = peopleOf({ source, exported, shared, registry });
    const { repository, tip } = opened;
    const commits = new CommitReader(repository);
    const join = await HistoryJoin.open({ repository, base: [tip], registry, exported });
    const view = { source, commits, tip, exported, join, agents, deployments, people, policies };
    return { state: 'read', view };
  }
  if (opened.ok) await opened.repository.close();
  return { state: 'failed', problems: [...(opened.ok ? [] : [opened.problem]), ...exports.problems] };
};

const openAt = async ({ source, placeOf }: Wanted, path: string, scratch: string) => {
  try {
    const repository = await openRepository(path, { scratch });
    const tip = await repository.branchTip(source.branch);
    if (tip !== undefined) return { ok: true as const, repository, tip };
    await repository.close();
    const error = new HindcastError('source/no-branch', { with: { path, branch: source.branch } });
    return { ok: false as const, problem: problemAt(error, placeOf(['branch'])) };
  } catch (error) {
    return { ok: false as const, problem: problemAt(error, placeOf(['path'])) };
  }
};

/** The problem of an error, at the place where its cause was written; faults of the program stay errors. */
const problemAt = (error: unknown, place: Place): Problem => {
  if (!(error instanceof HindcastError)) throw error;
  // A file that is not there is mended where its path was written.
  const where = error.code === 'source/unreadable' ? place : (error.where ?? place);
  return { ...problemOf(error, place.file), ...where };
};

interface Exports {
  readonly exported: ReadonlyMap<number, ExportedChange> | undefined;
  readonly deployments: readonly Deployment[];
  readonly problems: readonly Problem[];
}

const readExports = async ({ source, base, placeOf }: Wanted): Promise<Exports> => {
  const changes = new Map<number, ExportedChange>();
  const deployments: Deployment[] = [];
  const problems: Problem[] = [];
  for (const [index, { path }] of source.reviews.entries()) {
    const pulls = join(base, path, 'pulls');
    const read = await readGithubExport(join(base, path));
    if (read.ok) for (const [number, change] of read.value.changes) changes.set(number, change);
    else {
      const place = placeOf(['reviews', index, 'path']);
      problems.push(...read.problems.map((problem) => (problem.file === pulls ? { ...problem, ...place } : problem)));
    }
  }
  for (const [index, { path }] of source.deployments.entries()) {
    const read = readDeployments(join(base, path)).catch((error: unknown) => {
      problems.push(problemAt(error, placeOf(['deployments', index, 'path'])));
      return [];
    });
    deployments.push(...(await read));
  }
  return { exported: source.reviews.length === 0 ? undefined : changes, deployments, problems };
};

interface PeopleParts {
  readonly source: RepositorySource;
  readonly exported: Exports['exported'];
  readonly shared: Shared;
  readonly registry: Registry;
}

const peopleOf = ({ source, exported, shared, registry }: PeopleParts): People =>
  new People({
    roster: shared.roster,
    key: shared.key,
    mode: source.mode,
    host: source.id.slice(0, source.id.indexOf('/')),
    accounts: accountsIn(exported),
    kindOf: (account) => reviewerKind(account, registry),
    toolOf: (who) =>
      ('login' in who ? registry.findAccount(who.login) : registry.findIdentity(who.email, who.name))?.tool.id,
  });

/** Which account an address belongs to, where the host said so; one that it gave to two accounts belongs to neither. */
const accountsIn = (exported: Exports['exported']): ReadonlyMap<string, Account> => {
  const accounts = new Map<string, Account>();
  const disputed = new Set<string>();
  for (const { author, account } of [...(exported?.values() ?? [])].flatMap(({ commits }) => commits ?? [])) {
    const address = author.email.toLowerCase();
    if (account === undefined) continue;
    const known = accounts.get(address);
    if (known !== undefined && known.login !== account.login) disputed.add(address);
    accounts.set(address, account);
  }
  return new Map([...accounts].filter(([address]) => !disputed.has(address)));
};
