import { Progress } from '#commands/ingest/progress.ts';
import type { ProvenanceInvocation } from '#commands/provenance-flags.ts';
import { isInside, type Range } from './find-range.ts';
import type { ReadSource } from './open-source.ts';
import { type ScannedCommit, withProvenance } from './scan-history.ts';

export interface RangeWalk {
  readonly invocation: ProvenanceInvocation;
  readonly read: ReadSource;
  readonly range: Range;
  readonly signal: AbortSignal;
}

const CLEAR = '\r\u001b[K';

/** Commits of a range with their provenance, and a line of progress while they are read. Throws when it is stopped. */
export async function* walkRange({ invocation, read, range, signal }: RangeWalk): AsyncGenerator<ScannedCommit> {
  const { repository, join, source } = read;
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
  let done = 0;
  for await (const scanned of withProvenance(repository.log(walk), join)) {
    signal.throwIfAborted();
    done += 1;
    if (shown) progress.update(source.id, done, () => repository.count(walk.tips, walk.not));
    if (!isInside(range, scanned.commit.committer.at)) continue;
    // Whatever is printed for this commit takes the line that progress stands in.
    if (drawn) stderr.write(CLEAR);
    drawn = false;
    yield scanned;
  }
  if (drawn) stderr.write(CLEAR);
}
