import { createHash } from 'node:crypto';
import { z } from 'zod';
import { HindcastError } from '#errors/hindcast-error.ts';
import {
  type FileRecord,
  fileRecord,
  type IncidentRecord,
  incidentRecord,
  type RepositoryRecord,
  repositoryRecord,
} from '#model/records.ts';
import { canonicalJson } from './records-json.ts';

/** Kinds of records by the folder that holds them. */
export interface RecordKinds {
  readonly incidents: IncidentRecord;
  readonly repositories: RepositoryRecord;
  readonly files: FileRecord;
}
export type RecordKind = keyof RecordKinds;

const SCHEMAS: { readonly [K in RecordKind]: z.ZodType<RecordKinds[K]> } = {
  incidents: incidentRecord,
  repositories: repositoryRecord,
  files: fileRecord,
};

/** The bytes of a record: canonical JSON with a checksum. Throws `records/invalid` on a value outside the schema. */
export const recordText = <K extends RecordKind>(kind: K, path: string, record: RecordKinds[K]): string => {
  const found = SCHEMAS[kind].safeParse(record);
  if (!found.success) throw invalid(path, found.error);
  // What is written is what was given: parsing drops keys named like built-ins, which paths may be.
  return canonicalJson({ ...record, checksum: checksumOf(record) });
};

/** A record as it was read. `intact` is false when it is not what a script wrote, of whatever version. */
export interface ReadRecord<K extends RecordKind> {
  readonly text: string;
  readonly record: RecordKinds[K] | undefined;
  readonly intact: boolean;
}

/** Reads the text of a record; `record` is `undefined` when it does not fit the schema. Never throws. */
export const parseRecord = <K extends RecordKind>(kind: K, text: string): ReadRecord<K> => {
  const value = jsonIn(text);
  const record = SCHEMAS[kind].safeParse(value).data;
  const checksum = z.object({ checksum: z.string() }).safeParse(value).data?.checksum;
  // A checkout on Windows may turn line ends; that is not an edit.
  const intact = text.replaceAll('\r\n', '\n') === canonicalJson(value) && checksum === checksumOf(value);
  return { text, record, intact };
};

const checksumOf = (record: unknown): string => {
  const bare = typeof record === 'object' && record !== null ? { ...record, checksum: undefined } : record;
  return createHash('sha256').update(canonicalJson(bare)).digest('hex');
};

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const invalid = (path: string, error: z.ZodError): HindcastError => {
  const [issue] = error.issues;
  const reason = issue === undefined ? 'it does not fit the schema' : `${issue.path.join('.')}: ${issue.message}`;
  return new HindcastError('records/invalid', { with: { path, reason }, cause: error });
};
