import { HindcastError } from '#errors/hindcast-error.ts';
import { openRepository } from '#sources/git/open-repository.ts';
import { gitLogAlone, openForGitAlone, peakMemoryMb, speedOf, timed } from './bench-git-log.ts';
import { scanHistory } from './provenance/scan-history.ts';

const RUNS = 7;

/**
 * How fast a whole history is read with the provenance of every commit, beside git alone printing the same fields to
 * nowhere. Both in turn, several times. The best of each counts, since other work on the machine only adds; the ratio of
 * the medians stands beside it. Opening and closing the repository counts on our side only.
 */
export const benchProvenance = async ({ repo }: { readonly repo: string }): Promise<object> => {
  const tip = await tipOf(repo);
  const own = await openForGitAlone(repo);
  const runs: Run[] = [];
  try {
    for (let run = 0; run < RUNS; run += 1) {
      const gitMs = await timed(() => gitLogAlone(own, tip));
      let scanned: Scanned = { commits: 0, withEvidence: 0, assisted: 0 };
      const scanMs = await timed(async () => {
        scanned = await scanAll(repo, tip);
      });
      runs.push({ ...scanned, gitMs, scanMs });
    }
  } finally {
    await own.remove();
  }
  return report(runs);
};

interface Scanned {
  readonly commits: number;
  readonly withEvidence: number;
  readonly assisted: number;
}

interface Run extends Scanned {
  readonly gitMs: number;
  readonly scanMs: number;
}

const tipOf = async (path: string): Promise<string> => {
  const repository = await openRepository(path);
  const tip = await repository.branchTip('HEAD');
  await repository.close();
  if (tip === undefined) throw new HindcastError('source/no-branch', { with: { path, branch: 'HEAD' } });
  return tip;
};

const scanAll = async (path: string, tip: string): Promise<Scanned> => {
  const repository = await openRepository(path);
  let [commits, withEvidence, assisted] = [0, 0, 0];
  for await (const { provenance } of scanHistory({ repository, tips: [tip] })) {
    commits += 1;
    if (provenance.evidence.length > 0) withEvidence += 1;
    if (provenance.ai_assisted) assisted += 1;
  }
  await repository.close();
  return { commits, withEvidence, assisted };
};

const report = (runs: readonly Run[]): object => {
  const [first = { commits: 0, withEvidence: 0, assisted: 0 }] = runs;
  const git = runs.map(({ gitMs }) => gitMs).toSorted((a, b) => a - b);
  const scan = runs.map(({ scanMs }) => scanMs).toSorted((a, b) => a - b);
  const at = (sorted: readonly number[], part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return {
    commits: first.commits,
    with_evidence: first.withEvidence,
    ai_assisted: first.assisted,
    runs: runs.length,
    git_log: speedOf(first.commits, at(git, 0)),
    provenance: speedOf(first.commits, at(scan, 0)),
    ratio: Number((at(scan, 0) / at(git, 0)).toFixed(2)),
    ratio_of_medians: Number((at(scan, 0.5) / at(git, 0.5)).toFixed(2)),
    peak_memory_mb: peakMemoryMb(),
  };
};
