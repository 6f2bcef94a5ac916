import { z } from 'zod';
import { recordedChange } from './change.ts';
import { blindSpot, recordedCommit } from './commit.ts';
import { changeId, commitSha, contentId, repositoryId } from './ids.ts';
import { recordedLink } from './link.ts';
import { involvement } from './provenance.ts';
import { level } from './roster.ts';
import { instant } from './time.ts';
import { termsOf, VERDICTS } from './vocabulary.ts';

/** A deployment that carried a commit of the incident, or happened near its start. */
export const recordedDeployment = z.strictObject({
  repository: repositoryId,
  commit: commitSha,
  environment: z.string(),
  service: z.string().nullable(),
  started_at: instant.nullable(),
  finished_at: instant.nullable(),
  status: z.enum(['success', 'failure', 'cancelled', 'superseded', 'unknown']),
});
export type RecordedDeployment = z.infer<typeof recordedDeployment>;

/** Written with every record, so that an edit by hand shows. */
const checksum = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .optional()
  .meta({ description: 'SHA-256 of the record without this field; a record that does not fit it was edited by hand' });

/** `content/records/incidents/<id>.json`: what scripts found behind one incident. */
export const incidentRecord = z.strictObject({
  schema_version: z.literal(1),
  checksum,
  incident: contentId,
  links: z.array(recordedLink),
  commits: z.array(recordedCommit),
  changes: z.array(recordedChange),
  deployments: z.array(recordedDeployment),
  not_seen: z.array(blindSpot),
});
export type IncidentRecord = z.infer<typeof incidentRecord>;

const weeklyCount = z.strictObject({
  week: z
    .string()
    .regex(/^\d{4}-W\d{2}$/)
    .meta({ description: 'ISO 8601 week of the committer date, UTC' }),
  involvement,
  author_level: level.nullable(),
  verdict: z.enum(termsOf(VERDICTS)).nullable().meta({ description: 'Null where no change record was read' }),
  commits: z.int().positive(),
});

/** `content/records/repositories/<host>/<owner>/<name>.json`: denominators of one repository. */
export const repositoryRecord = z.strictObject({
  schema_version: z.literal(1),
  checksum,
  repository: repositoryId,
  mode: z.enum(['full', 'facts_only']),
  branch: z.string(),
  head: commitSha.meta({ description: 'Commit up to which the history was read' }),
  commits: z.int().nonnegative(),
  first_commit_at: instant.nullable(),
  last_commit_at: instant.nullable(),
  complete: z.boolean().meta({ description: 'False for a shallow or damaged history: counts are then lower bounds' }),
  weeks: z.array(weeklyCount),
  not_seen: z.array(blindSpot),
});
export type RepositoryRecord = z.infer<typeof repositoryRecord>;

/** `content/records/files/<host>/<owner>/<name>.json`: path and commit to incidents. */
export const fileRecord = z.strictObject({
  schema_version: z.literal(1),
  checksum,
  repository: repositoryId,
  paths: z.record(z.string(), z.array(contentId)),
  commits: z.record(z.string(), z.array(contentId)),
  changes: z.record(changeId, z.array(contentId)),
});
export type FileRecord = z.infer<typeof fileRecord>;
