import type { Incident } from '#model/incident.ts';
import type { IncidentRecord } from '#model/records.ts';
import type { Content } from '#sources/content.ts';
import { findRecord, listRecords, type RecordKey, recordPath } from '#sources/records.ts';
import type { RecordPlan } from '#sources/records-plan.ts';
import { type ReadRecord, type RecordKind, type RecordKinds, recordText } from '#sources/records-text.ts';
import { type CountedRepository, repositoryRecordOf } from './counted-repository.ts';
import { concerns, incidentRecordOf } from './incident-record.ts';
import { ReverseIndex } from './reverse-index.ts';

interface PlanOptions {
  /** Folder of the records. */
  readonly folder: string;
  readonly incidents: Content['incidents'];
  readonly repositories: ReadonlyMap<string, CountedRepository>;
  /** These repositories alone were asked for: what has nothing to do with them stays as it is. */
  readonly only: boolean;
  readonly signal: AbortSignal;
}

/** What the records are to be. */
export interface PlannedRecords {
  readonly plan: RecordPlan;
  /** Records that were edited, or written in another form, and stay because they cannot be rebuilt without a clone. */
  readonly left: readonly string[];
}

type Write = RecordPlan['writes'][number];

/** Builds every record in memory; nothing is written yet. */
export const planRecords = async (options: PlanOptions): Promise<PlannedRecords> => {
  const { folder, incidents, repositories, only, signal } = options;
  const index = new ReverseIndex();
  const writes: Write[] = [];
  const left: string[] = [];
  const kept = new Set<string>();
  const write = writer(folder, writes);
  for (const [id, { data }] of incidents) {
    signal.throwIfAborted();
    const key = { kind: 'incidents', id } as const;
    const built = await buildRecord({ id, incident: data, options, old: await findRecord(folder, key) });
    if (built.state === 'none') continue;
    kept.add(id);
    if (built.state === 'left') left.push(recordPath(folder, key));
    if (built.state === 'built') write(key, built.record);
    if (built.record !== undefined) index.add(built.record);
  }
  for (const [id, repository] of repositories) write({ kind: 'repositories', id }, repositoryRecordOf(repository));
  const files = index.records();
  for (const record of files) write({ kind: 'files', id: record.repository }, record);
  const gone = only ? [] : await removalsOf(folder, 'incidents', kept);
  const unused = await removalsOf(folder, 'files', new Set(files.map(({ repository }) => repository)));
  return { plan: { writes, removals: [...gone, ...unused] }, left };
};

type Built =
  | { readonly state: 'built'; readonly record: IncidentRecord }
  | { readonly state: 'left' | 'kept'; readonly record: IncidentRecord | undefined }
  | { readonly state: 'none' };

interface BuildOptions {
  readonly id: string;
  readonly incident: Incident;
  readonly options: PlanOptions;
  readonly old: ReadRecord<'incidents'> | undefined;
}

const buildRecord = async ({ id, incident, options, old }: BuildOptions): Promise<Built> => {
  const { repositories, only } = options;
  const isConcerned = [...repositories.values()].some(({ view }) => concerns(incident, view.source));
  if (only && !isConcerned) return { state: 'kept', record: old?.record };
  const isRead = incident.changes.every(({ repository }) => repositories.has(repository));
  const isSound = old === undefined || (old.intact && old.record !== undefined);
  if (!isSound && !isRead) return { state: 'left', record: old.record };
  const record = await incidentRecordOf({ id, incident, repositories, earlier: old?.record });
  return record === undefined ? { state: 'none' } : { state: 'built', record };
};

const writer =
  (folder: string, writes: Write[]) =>
  <K extends RecordKind>(key: RecordKey<K>, record: RecordKinds[K]): void => {
    writes.push({ ...key, text: recordText(key.kind, recordPath(folder, key), record) });
  };

/** Records of what no longer exists. Repository records stay: a repository may have been read on its own. */
const removalsOf = async (folder: string, kind: RecordKind, kept: ReadonlySet<string>): Promise<RecordKey[]> =>
  (await listRecords(folder, kind)).filter((id) => !kept.has(id)).map((id) => ({ kind, id }));
