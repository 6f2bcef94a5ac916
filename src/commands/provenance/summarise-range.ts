import type { ProvenanceSummary } from '#model/provenance-answer.ts';
import { instantOf } from '#model/time.ts';
import { ProvenanceCounts } from '#stats/provenance-counts.ts';
import { notSeen } from './not-seen.ts';
import { type RangeWalk, walkRange } from './walk-range.ts';

/** Counts a range, and says what of it could not be seen. */
export const summariseRange = async (walk: RangeWalk): Promise<ProvenanceSummary> => {
  const { read, range } = walk;
  const counts = new ProvenanceCounts();
  for await (const { commit, provenance } of walkRange(walk)) {
    counts.add({ sha: commit.sha, at: commit.committer.at, provenance });
  }
  const { tip, not, since, before } = range;
  return {
    repository: read.source.id,
    range: {
      tip,
      not: not ?? null,
      since: since === undefined ? null : instantOf(since),
      before: before === undefined ? null : instantOf(before),
    },
    ...counts.toSummary(),
    not_seen: [...(await notSeen(read))],
  };
};
