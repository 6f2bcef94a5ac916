import { HindcastError } from '#errors/hindcast-error.ts';
import type { LinkingCase } from '#linking/case.ts';
import { FEATURE_WORDS } from '#linking/feature-words.ts';
import { lineEvidence } from '#linking/line-evidence.ts';
import { type RankedCandidate, rankCandidates } from '#linking/rank.ts';
import { NAMED_SCORE, UNSURE } from '#linking/verdict.ts';
import { LINKING_MODEL } from '#linking/weights.ts';
import type { Commit } from '#model/commit.ts';
import type { FeatureEvidence, Suspect, SuspectsAnswer } from '#model/suspects-answer.ts';
import { instantOf } from '#model/time.ts';
import { openRepository } from '#sources/git/open-repository.ts';
import type { Repository } from '#sources/git/repository.ts';
import { limitsOf } from './blind-spot-words.ts';
import { readCase } from './read-case.ts';
import { type NamedCommit, resolveNamed } from './resolve-named.ts';

const MAX_LINES = 5;
const MAX_PARTS = 8;

/** Ranks the commits that may have introduced what a fix mends. Throws `git/no-such-commit`. */
export const suspectsOf = async (path: string, id: string): Promise<SuspectsAnswer> => {
  const repository = await openRepository(path);
  try {
    const fix = await repository.findCommit(id);
    if (fix === undefined) throw new HindcastError('git/no-such-commit', { with: { sha: id, repository: path } });
    return await answerFor(repository, fix);
  } finally {
    await repository.close();
  }
};

const answerFor = async (repository: Repository, fix: Commit): Promise<SuspectsAnswer> => {
  const { read, notSeen } = await readCase(repository, fix);
  const named = await resolveNamed(repository, fix);
  const ranked = rankCandidates(read, LINKING_MODEL);
  const candidates = await suspectsIn({ repository, read, ranked, named: named.commits, reverts: fix.reverts });
  return {
    fix: fix.sha,
    answer: answerIn(candidates, named.commits),
    candidates,
    seen: { files: read.paths, lines: read.traces.length, commits: read.candidates.length },
    not_seen: [
      ...notSeen,
      ...named.missing.map((name) => ({
        what: 'a commit that the message names',
        detail: `${name} was not found before the fix`,
        limits: 'The message may name the cause, and it is not among the candidates.',
      })),
      ...repository.lines.unread.map((detail) => ({ what: 'content', detail, limits: limitsOf('damaged') })),
      ...repository.blindSpots.map(({ what, why, detail }) => ({ what, detail, limits: limitsOf(why) })),
    ],
  };
};

const answerIn = (candidates: readonly Suspect[], named: readonly NamedCommit[]): SuspectsAnswer['answer'] => {
  const [first] = candidates;
  if (first === undefined) return 'nothing_to_trace';
  if (named.length > 0) return 'named';
  return first.score < UNSURE ? 'no_confident_link' : 'suspects';
};

interface Found {
  readonly repository: Repository;
  readonly read: LinkingCase;
  readonly ranked: readonly RankedCandidate[];
  readonly named: readonly NamedCommit[];
  readonly reverts: readonly string[];
}

/** What the message names comes first, whatever its lines say; the rest follows by score. */
const suspectsIn = async ({ repository, read, ranked, named, reverts }: Found): Promise<readonly Suspect[]> => {
  const bySha = new Map(ranked.map((candidate) => [candidate.sha, candidate]));
  const order = [...new Set([...named, ...ranked].map(({ sha }) => sha))];
  const commits = await repository.findCommits(order);
  // Beside a commit that somebody named, the others share what is left.
  const left = named.length > 0 ? 1 - NAMED_SCORE : 1;
  const reasons = new Map(named.map(({ sha, why }) => [sha, why]));
  return order.flatMap((sha, index) => {
    const commit = commits.get(sha);
    if (commit === undefined) return [];
    const why = reasons.get(sha);
    const candidate = bySha.get(sha);
    const suspect: Suspect = {
      sha,
      rank: index + 1,
      score: why === undefined ? rounded((candidate?.score ?? 0) * left) : NAMED_SCORE,
      role: 'suspect',
      method: why === undefined ? 'fix_blame' : reverts.includes(sha) ? 'revert_target' : 'manual',
      at: instantOf(commit.committer.at),
      subject: commit.message.split('\n', 1)[0] ?? '',
      evidence: [
        ...(why === undefined ? [] : [{ kind: 'named' as const, why }]),
        ...lineEvidence(read, { sha, limit: MAX_LINES }),
        ...featureEvidence(candidate),
      ],
    };
    return [suspect];
  });
};

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

const featureEvidence = (candidate: RankedCandidate | undefined): readonly FeatureEvidence[] =>
  (candidate?.parts ?? []).slice(0, MAX_PARTS).map(({ feature, value, adds }) => ({
    kind: 'feature',
    feature,
    value: rounded(value),
    adds,
    means: FEATURE_WORDS[feature],
  }));
