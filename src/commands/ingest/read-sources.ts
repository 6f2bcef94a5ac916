import { HindcastError } from '#errors/hindcast-error.ts';
import { problemOf } from '#errors/problem.ts';
import { readSource, type Shared, type SourceRead, type Wanted } from './read-source.ts';

/** A repository that was asked for, and what was found there. */
export interface ReadSource {
  readonly wanted: Wanted;
  readonly result: SourceRead;
}

interface ReadOptions {
  readonly wanted: readonly Wanted[];
  readonly shared: Omit<Shared, 'key'> & { readonly key: string | undefined };
  /** A repository that is not there is a problem, not just absent. */
  readonly mustBeThere: boolean;
  readonly signal: AbortSignal;
}

/** Opens every repository and reads its exports. Throws `ingest/no-key` when there are people to name and no key. */
export const readSources = async ({
  wanted,
  shared,
  mustBeThere,
  signal,
}: ReadOptions): Promise<readonly ReadSource[]> => {
  const { key } = shared;
  const read: ReadSource[] = [];
  for (const each of wanted) {
    if (key === undefined) throw new HindcastError('ingest/no-key');
    signal.throwIfAborted();
    const result = await readSource(each, { ...shared, key });
    read.push({ wanted: each, result: mustBeThere ? presentOr(result, each) : result });
  }
  return read;
};

const presentOr = (result: SourceRead, { placeOf }: Wanted): SourceRead => {
  if (result.state !== 'absent') return result;
  const error = new HindcastError('git/not-a-repository', { with: { path: result.path } });
  return { state: 'failed', problems: [problemOf(error, placeOf([]).file)] };
};
