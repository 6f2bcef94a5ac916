import { HindcastError } from '#errors/hindcast-error.ts';
import type { Provenance } from '#model/provenance.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';
import { withSidecars } from '#provenance/sidecars/with-sidecars.ts';
import { openRepository } from '#sources/git/open-repository.ts';
import type { OwnRepository } from '#sources/git/own-repository.ts';
import type { Repository } from '#sources/git/repository.ts';
import { gitLogAlone, openForGitAlone, peakMemoryMb, speedOf, timed } from './bench-git-log.ts';
import { changeHeads } from './provenance/change-heads.ts';
import { scanHistory } from './provenance/scan-history.ts';
import { readSidecars } from './provenance/sidecars.ts';

const RUNS = 5;

/**
 * How fast a whole history is read with the provenance of every commit, beside git alone printing the same fields of the
 * same commits to nowhere: of the history by itself, and of the history with the branches of its changes, whose commits
 * are read for the join where there are any. Each in turn with git, several times; the best of each counts, since other
 * work on the machine only adds, and the ratio of the medians stands beside it, as does that to git printing into a pipe. Opening and closing count on our side
 * only.
 */
export const benchProvenance = async ({ repo }: { readonly repo: string }): Promise<object> => {
  const { tip, heads } = await endsOf(repo);
  const own = await openForGitAlone(repo);
  try {
    // Memory only ever grows in this figure, so what needs less goes first.
    const alone = await compare({ repo, tip, own, printed: [tip], read: readAlone });
    if (heads.length === 0) return alone;
    return { ...alone, with_branches: await compare({ repo, tip, own, printed: [tip, ...heads], read: readFully }) };
  } finally {
    await own.remove();
  }
};

type Read = (repository: Repository, tip: string) => AsyncIterable<{ readonly provenance: Provenance }>;

/** With the records of tools that stand beside the history, and without branches. */
async function* readAlone(repository: Repository, tip: string): AsyncGenerator<{ readonly provenance: Provenance }> {
  const sidecars = await readSidecars(repository);
  for await (const commit of repository.log({ tips: [tip] })) {
    yield { provenance: withSidecars(provenanceOf(commit), sidecars.of(commit.sha, commit)) };
  }
}

const readFully: Read = (repository, tip) => scanHistory({ repository, tips: [tip] });

const endsOf = async (path: string): Promise<{ readonly tip: string; readonly heads: readonly string[] }> => {
  const repository = await openRepository(path);
  const tip = await repository.branchTip('HEAD');
  const heads = await changeHeads(repository);
  await repository.close();
  if (tip === undefined) throw new HindcastError('source/no-branch', { with: { path, branch: 'HEAD' } });
  return { tip, heads: [...new Set(heads.map(({ sha }) => sha))] };
};

interface Comparison {
  readonly repo: string;
  readonly tip: string;
  readonly own: OwnRepository;
  /** Commits from which git prints. */
  readonly printed: readonly string[];
  readonly read: Read;
}

interface Counts {
  readonly commits: number;
  readonly with_evidence: number;
  readonly ai_assisted: number;
}

const compare = async ({ repo, tip, own, printed, read }: Comparison): Promise<object> => {
  const [git, piped, ours]: [number[], number[], number[]] = [[], [], []];
  let counts: Counts = { commits: 0, with_evidence: 0, ai_assisted: 0 };
  for (let run = 0; run < RUNS; run += 1) {
    git.push(await timed(() => gitLogAlone(own, printed)));
    piped.push(await timed(() => gitLogAlone(own, printed, 'pipe')));
    ours.push(
      await timed(async () => {
        counts = await countAll({ repo, tip, read });
      }),
    );
  }
  return {
    ...counts,
    runs: RUNS,
    git_log: speedOf(counts.commits, Math.min(...git)),
    provenance: speedOf(counts.commits, Math.min(...ours)),
    ratio: rounded(Math.min(...ours) / Math.min(...git)),
    ratio_of_medians: rounded(median(ours) / median(git)),
    ratio_to_piped: rounded(Math.min(...ours) / Math.min(...piped)),
    peak_memory_mb: peakMemoryMb(),
  };
};

const countAll = async ({ repo, tip, read }: Omit<Comparison, 'own' | 'printed'>): Promise<Counts> => {
  const repository = await openRepository(repo);
  const counts = { commits: 0, with_evidence: 0, ai_assisted: 0 };
  for await (const { provenance } of read(repository, tip)) {
    counts.commits += 1;
    if (provenance.evidence.length > 0) counts.with_evidence += 1;
    if (provenance.ai_assisted) counts.ai_assisted += 1;
  }
  await repository.close();
  return counts;
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const rounded = (value: number): number => Math.round(value * 100) / 100;
