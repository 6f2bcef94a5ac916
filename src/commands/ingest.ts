import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { byPlace, type Problem } from '#errors/problem.ts';
import { removeLeftovers } from '#sources/atomic-write.ts';
import { type Content, readContent } from '#sources/content.ts';
import { acquireLock, type Lock } from '#sources/lock.ts';
import { applyRecords, type RecordChanges } from '#sources/records-plan.ts';
import { countSources } from './ingest/count-sources.ts';
import type { CountedRepository } from './ingest/counted-repository.ts';
import { planRecords } from './ingest/plan-records.ts';
import type { Progress } from './ingest/progress.ts';
import { type ReadSource, readSources } from './ingest/read-sources.ts';
import { stateFolder } from './ingest/state-folder.ts';
import { listedSources, type OnlyRepository, onlySource } from './ingest/wanted-sources.ts';

export interface IngestOptions {
  readonly contentDir: string;
  /** Read this repository alone. */
  readonly only: OnlyRepository | undefined;
  /** Key of pseudonyms; that of sources.yaml when it is not given. */
  readonly key: string | undefined;
  /** Times after this are taken for mistakes. */
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Commits between two checkpoints. */
  readonly every: number;
  readonly progress: Progress;
}

/** What became of one repository. */
export type RepositoryOutcome = { readonly id: string } & (
  | { readonly state: 'read'; readonly counted: CountedRepository }
  | { readonly state: 'absent'; readonly path: string; readonly url: string | undefined }
  /** Problems elsewhere kept it from being counted. */
  | { readonly state: 'skipped' }
  | { readonly state: 'failed' }
);

export interface IngestResult {
  readonly problems: readonly Problem[];
  readonly repositories: readonly RepositoryOutcome[];
  /** `undefined` when problems kept everything from being written. */
  readonly records: (RecordChanges & { readonly left: readonly string[] }) | undefined;
}

/**
 * Reads the sources of a content folder and brings its records up to date. Content and sources are looked at first: with
 * an error in either, all errors come back and nothing is written. One run at a time (`records/locked`).
 */
export const ingest = async (options: IngestOptions): Promise<IngestResult> => {
  const state = stateFolder(options.contentDir);
  const lock = await acquireLock(join(state, 'lock'));
  try {
    // Git runs elsewhere, so this path has to hold from there too.
    const scratch = resolve(state, 'scratch');
    await rm(scratch, { recursive: true, force: true });
    await mkdir(scratch, { recursive: true });
    await removeLeftovers(state);
    await removeLeftovers(join(options.contentDir, 'records'));
    return await run({ ...options, state, scratch, lock });
  } finally {
    lock.release();
  }
};

interface Run extends IngestOptions {
  readonly state: string;
  readonly scratch: string;
  readonly lock: Lock;
}

const run = async (options: Run): Promise<IngestResult> => {
  const { contentDir, only, now, scratch, signal } = options;
  const content = await readContent(contentDir, { now });
  const listed = content.sources === undefined ? [] : await listedSources(contentDir);
  const { roster, agents } = content;
  const policies = new Map([...content.policies].map(([id, { data }]) => [id, data]));
  const key = options.key ?? content.sources?.pseudonym_salt;
  const read = await readSources({
    wanted: only === undefined ? listed : [onlySource(only, listed)],
    shared: { roster, policies, agents, key, scratch },
    mustBeThere: only !== undefined,
    signal,
  });
  try {
    const failures = read.flatMap(({ result }) => (result.state === 'failed' ? result.problems : []));
    const problems = [...content.problems, ...failures].toSorted(byPlace);
    if (!problems.some(({ severity }) => severity === 'error'))
      return await write({ read, content, problems, options });
    return { problems, repositories: read.map((each) => outcomeOf(each, new Map())), records: undefined };
  } finally {
    await Promise.all(
      read.map(({ result }) => (result.state === 'read' ? result.view.commits.repository.close() : undefined)),
    );
  }
};

const outcomeOf = (
  { wanted: { source }, result }: ReadSource,
  repositories: ReadonlyMap<string, CountedRepository>,
): RepositoryOutcome => {
  const { id, url } = source;
  const counted = repositories.get(id);
  if (counted !== undefined) return { id, state: 'read', counted };
  if (result.state === 'absent') return { id, state: 'absent', path: result.path, url };
  return { id, state: result.state === 'failed' ? 'failed' : 'skipped' };
};

interface WriteOptions {
  readonly read: readonly ReadSource[];
  readonly content: Content;
  readonly problems: readonly Problem[];
  readonly options: Run;
}

const write = async ({ read, content, problems, options }: WriteOptions): Promise<IngestResult> => {
  const { contentDir, state, signal, lock, every, progress } = options;
  const { incidents } = content;
  const counted = await countSources({ read, incidents, stateFolder: state, every, signal, progress });
  const { repositories } = counted;
  const folder = join(contentDir, 'records');
  const only = options.only !== undefined;
  const { plan, left } = await planRecords({ folder, incidents, repositories, only, signal });
  const before = (): void => {
    signal.throwIfAborted();
    lock.verify();
  };
  const changes = await applyRecords({ folder, plan, before });
  return {
    problems: [...problems, ...counted.problems].toSorted(byPlace),
    repositories: read.map((each) => outcomeOf(each, repositories)),
    records: { ...changes, left },
  };
};
