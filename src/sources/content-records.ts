import { join } from 'node:path';
import type { Problem } from '#errors/problem.ts';
import { findRecord, listRecords, RECORD_KINDS, recordPath } from './records.ts';
import type { RecordKind, RecordKinds } from './records-text.ts';

/** Everything that scripts found, by id. */
export type ContentRecords = { readonly [K in RecordKind]: ReadonlyMap<string, RecordKinds[K]> } & {
  readonly problems: readonly Problem[];
};

/** Reads all records of a content folder. One that does not fit its schema is left out and is a problem. */
export const readRecords = async (contentDir: string): Promise<ContentRecords> => {
  const folder = join(contentDir, 'records');
  const records = {
    incidents: await readKind(folder, 'incidents'),
    repositories: await readKind(folder, 'repositories'),
    files: await readKind(folder, 'files'),
  };
  return {
    incidents: valid(records.incidents),
    repositories: valid(records.repositories),
    files: valid(records.files),
    problems: RECORD_KINDS.flatMap((kind) => records[kind].flatMap(({ file, record }) => invalid(file, record))),
  };
};

interface Found<K extends RecordKind> {
  readonly id: string;
  readonly file: string;
  readonly record: RecordKinds[K] | undefined;
}

const readKind = async <K extends RecordKind>(folder: string, kind: K): Promise<readonly Found<K>[]> => {
  const found: Found<K>[] = [];
  for (const id of await listRecords(folder, kind)) {
    const read = await findRecord(folder, { kind, id });
    found.push({ id, file: recordPath(folder, { kind, id }), record: read?.record });
  }
  return found;
};

const valid = <K extends RecordKind>(found: readonly Found<K>[]): ReadonlyMap<string, RecordKinds[K]> =>
  new Map(found.flatMap(({ id, record }) => (record === undefined ? [] : [[id, record]])));

const invalid = (file: string, record: unknown): Problem[] =>
  record === undefined
    ? [
        {
          file,
          rule: 'records/invalid',
          severity: 'error',
          message: 'This is not a valid record',
          hint: "Records are written by scripts: delete the file and run 'npm run ingest'",
        },
      ]
    : [];
