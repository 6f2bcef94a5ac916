import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HindcastError } from '#errors/hindcast-error.ts';
import { gitLogAlone, openForGitAlone, peakMemoryMb, speedOf, timed } from './bench-git-log.ts';
import { countRepository } from './ingest/counted-repository.ts';
import { programDigest } from './ingest/program-digest.ts';
import { readSource } from './ingest/read-source.ts';
import type { RepositoryView } from './ingest/repository-view.ts';
import { onlySource } from './ingest/wanted-sources.ts';

const RUNS = 5;

/**
 * How fast ingest counts a history with provenance, beside git alone printing the same fields to nowhere. Both in turn,
 * several times; the best of each, since other work on the machine only adds. Quote the ratio, not the seconds.
 */
export const benchIngest = async ({ repo }: { readonly repo: string }): Promise<object> => {
  const folder = await mkdtemp(join(tmpdir(), 'hindcast-bench-'));
  try {
    const view = await openView(repo, folder);
    const runs = await measure(view, folder);
    await view.commits.repository.close();
    return report(runs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

interface Run {
  readonly commits: number;
  readonly gitMs: number;
  readonly ingestMs: number;
  readonly againMs: number;
}

const openView = async (path: string, scratch: string): Promise<RepositoryView> => {
  const wanted = onlySource({ path, as: undefined, mode: undefined }, []);
  const read = await readSource(wanted, { roster: [], policies: new Map(), key: 'bench', scratch });
  if (read.state !== 'read') throw new HindcastError('git/not-a-repository', { with: { path } });
  return read.view;
};

const measure = async (view: RepositoryView, folder: string): Promise<readonly Run[]> => {
  const options = {
    view,
    named: [],
    programDigest: await programDigest(),
    every: 20_000,
    signal: new AbortController().signal,
    progress: () => undefined,
  };
  const runs: Run[] = [];
  const own = await openForGitAlone(view.source.path);
  for (let run = 0; run < RUNS; run += 1) {
    const stateFolder = join(folder, `state-${run}`);
    const gitMs = await timed(() => gitLogAlone(own, [view.tip]));
    let commits = 0;
    const ingestMs = await timed(async () => {
      commits = (await countRepository({ ...options, stateFolder })).history.commits;
    });
    const againMs = await timed(() => countRepository({ ...options, stateFolder }));
    runs.push({ commits, gitMs, ingestMs, againMs });
  }
  await own.remove();
  return runs;
};

const report = (runs: readonly Run[]): object => {
  const commits = runs[0]?.commits ?? 0;
  const git = Math.min(...runs.map(({ gitMs }) => gitMs));
  const ingest = Math.min(...runs.map(({ ingestMs }) => ingestMs));
  return {
    commits,
    runs: runs.length,
    git_log: speedOf(commits, git),
    ingest: speedOf(commits, ingest),
    ratio: Number((ingest / git).toFixed(2)),
    nothing_new_ms: Math.round(Math.min(...runs.map(({ againMs }) => againMs))),
    peak_memory_mb: peakMemoryMb(),
  };
};
