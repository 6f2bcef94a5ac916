import { z } from 'zod';
import { HindcastError } from '#errors/hindcast-error.ts';
import { commitSha } from '#model/ids.ts';
import type { RecordedDeployment } from '#model/records.ts';
import { ExportFiles } from './github/export-files.ts';
import { findPages } from './github/read-pages.ts';

/** A deployment as an export shows it. */
export interface Deployment extends Pick<RecordedDeployment, 'commit' | 'environment' | 'service' | 'status'> {
  readonly startedAt: Date;
  readonly finishedAt: Date | undefined;
}

const date = z.iso.datetime({ offset: true, error: 'expected a time in RFC 3339' }).transform((text) => new Date(text));

const statusAnswer = z.object({ state: z.string().transform((state) => state.toLowerCase()), created_at: date });
type StatusAnswer = z.infer<typeof statusAnswer>;

/** Fields of `GET /repos/{owner}/{repo}/deployments`, with the answer for its statuses put into each as `statuses`. */
const deploymentAnswer = z.object({
  sha: commitSha,
  environment: z.string().min(1),
  created_at: date,
  // What a payload holds is up to whoever deploys; some put the name of the service there.
  payload: z
    .object({ service: z.string().min(1) })
    .optional()
    .catch(undefined),
  statuses: z.array(statusAnswer),
});

/**
 * Reads a JSON file of GitHub deployments, oldest first. Throws `source/…` when it cannot be read or holds something
 * else.
 */
export const readDeployments = async (file: string): Promise<readonly Deployment[]> => {
  const pages = await findPages({
    files: new ExportFiles(),
    stem: file.replace(/\.json$/, ''),
    schema: deploymentAnswer,
    what: 'a list of deployments with their statuses',
  });
  if (pages === undefined) throw unreadable(file, 'there is no such file');
  if (pages.missingPage !== undefined) throw unreadable(file, `its page ${pages.missingPage} is missing`);
  return pages.items
    .map(({ sha, environment, created_at: createdAt, payload, statuses }) => ({
      commit: sha,
      environment,
      service: payload?.service ?? null,
      ...courseOf(createdAt, statuses),
    }))
    .toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime());
};

const unreadable = (path: string, reason: string): HindcastError =>
  new HindcastError('source/unreadable', { with: { path, reason }, where: { file: path } });

const ENDS: Readonly<Record<string, RecordedDeployment['status']>> = {
  success: 'success',
  failure: 'failure',
  error: 'failure',
};

/** A deployment that never said how it ended is `unknown`; one that another replaced was a success before. */
const courseOf = (createdAt: Date, statuses: readonly StatusAnswer[]) => {
  const inOrder = statuses.toSorted((a, b) => a.created_at.getTime() - b.created_at.getTime());
  const started = inOrder.find(({ state }) => state === 'in_progress');
  const end = inOrder.find(({ state }) => ENDS[state] !== undefined);
  const status = end === undefined ? 'unknown' : (ENDS[end.state] ?? 'unknown');
  const replaced = status === 'success' && inOrder.at(-1)?.state === 'inactive';
  return {
    startedAt: started?.created_at ?? createdAt,
    finishedAt: end?.created_at,
    status: replaced ? ('superseded' as const) : status,
  };
};
