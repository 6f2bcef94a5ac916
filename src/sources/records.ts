import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { HindcastError } from '#errors/hindcast-error.ts';
import { parseRecord, type ReadRecord, type RecordKind } from './records-text.ts';

/** Where a record stands, below the folder of records. Repository ids become nested folders. */
export interface RecordKey<K extends RecordKind = RecordKind> {
  readonly kind: K;
  readonly id: string;
}

export const RECORD_KINDS: readonly RecordKind[] = ['incidents', 'repositories', 'files'];

export const recordPath = (folder: string, { kind, id }: RecordKey): string => join(folder, kind, `${id}.json`);

/** The ids of all records of a kind, sorted. */
export const listRecords = async (folder: string, kind: RecordKind): Promise<readonly string[]> => {
  const base = join(folder, kind);
  const entries = await readdir(base, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json') && !entry.name.startsWith('.'))
    .map(({ parentPath, name }) =>
      relative(base, join(parentPath, name)).split(sep).join('/').slice(0, -'.json'.length),
    )
    .toSorted();
};

/** Reads one record; `undefined` when there is none. What does not fit the schema comes back without a value. */
export const findRecord = async <K extends RecordKind>(
  folder: string,
  key: RecordKey<K>,
): Promise<ReadRecord<K> | undefined> => {
  const path = recordPath(folder, key);
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined;
    throw new HindcastError('source/unreadable', { with: { path, reason: cause.message }, cause });
  });
  return text === undefined ? undefined : parseRecord(key.kind, text);
};
