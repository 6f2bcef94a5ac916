import { Progress } from '#commands/ingest/progress.ts';
import type { ProvenanceInvocation } from '#commands/provenance-flags.ts';
import { isInside, type Range } from './find-range.ts';
import type { OpenSource } from './open-source.ts';
import { type ScannedCommit, scanHistory } from './scan-history.ts';

export interface RangeWalk {
  readonly invocation: ProvenanceInvocation;
  readonly open: OpenSource;
  readonly range: Range;
  readonly signal: AbortSignal;
}

const CLEAR = '\r\u001b[K';

/** Commits of a range with their provenance, and a line of progress while they are read. Throws when it is stopped. */
export async function* walkRange({ invocation, open, range, signal }: RangeWalk): AsyncGenerator<ScannedCommit> {
  const { repository, exported, source } = open;
  const { progress: shown, stderr } = invocation;
  const walk = { tips: [range.tip], ...(range.not === undefined ? {} : { not: [range.not] }) };
  let drawn = false;
  const progress = new Progress({
    now: () => performance.now(),
    write: (text) => {
      drawn = true;
      stderr.write(text);
    },
  });
  let read = 0;
  for await (const scanned of scanHistory({ repository, exported, ...walk })) {
    signal.throwIfAborted();
    read += 1;
    if (shown) progress.update(source.id, read, () => repository.count(walk.tips, walk.not));
    if (!isInside(range, scanned.commit.committer.at)) continue;
    // Whatever is printed for this commit takes the line that progress stands in.
    if (drawn) stderr.write(CLEAR);
    drawn = false;
    yield scanned;
  }
  if (drawn) stderr.write(CLEAR);
}
