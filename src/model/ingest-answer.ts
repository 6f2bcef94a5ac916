import { z } from 'zod';
import { blindSpot } from './commit.ts';
import { commitSha, repositoryId } from './ids.ts';

const path = z.string().meta({ description: 'Path as the command was given it' });

const readRepository = z.strictObject({
  id: repositoryId,
  state: z.literal('read'),
  head: commitSha.meta({ description: 'Commit up to which the history was read' }),
  history: z.enum(['full', 'rewritten', 'added', 'unchanged']).meta({
    description:
      'Counted from the start, from the start because it was rewritten, on top of earlier counts, or not at all',
  }),
  commits: z.int().nonnegative().meta({ description: 'Commits of the branch' }),
  read: z.int().nonnegative().meta({ description: 'Commits that were read this time' }),
  not_seen: z.array(blindSpot),
});

const absentRepository = z.strictObject({
  id: repositoryId,
  state: z.literal('absent').meta({ description: 'No clone at the path: its records stay as they are' }),
  path,
  clone: z.string().nullable().meta({ description: 'The command that makes the clone, where the address is known' }),
});

const otherRepository = z.strictObject({
  id: repositoryId,
  state: z
    .enum(['failed', 'skipped'])
    .meta({ description: 'It has a problem, or another one kept it from being read' }),
});

/** The answer of `ingest --json`. */
export const ingestAnswer = z.strictObject({
  repositories: z.array(z.discriminatedUnion('state', [readRepository, absentRepository, otherRepository])),
  records: z
    .strictObject({
      written: z.array(path),
      unchanged: z.int().nonnegative(),
      removed: z.array(path).meta({ description: 'What they were about no longer exists' }),
      kept_aside: z
        .array(z.strictObject({ path, copy: path }))
        .meta({ description: 'Records that had been edited by hand, and where the edit is kept' }),
      left: z.array(path).meta({ description: 'Edited records that cannot be rebuilt without a clone' }),
    })
    .nullable()
    .meta({ description: 'Null when problems kept everything from being written' }),
  problems: z.array(
    z.strictObject({
      file: path,
      line: z.int().positive().nullable(),
      column: z.int().positive().nullable(),
      rule: z.string(),
      severity: z.enum(['error', 'warning']),
      message: z.string(),
      hint: z.string(),
    }),
  ),
});
export type IngestAnswer = z.infer<typeof ingestAnswer>;
