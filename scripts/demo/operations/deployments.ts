import type { History } from '#demo/engine/history.ts';
import { API, restUser } from '#demo/export/rest-user.ts';
import { RELEASES, type Release } from './releases.ts';

type Environment = 'canary' | 'production';

interface Rollout {
  readonly release: Release;
  readonly environment: Environment;
  readonly at: string;
}

const START_S = 20;
const DURATION_S = 240;

/** `GET /deployments`, newest first, each with the answer for its statuses put into it as `statuses`. */
export const restDeployments = (history: History): unknown[] => {
  const rollouts = RELEASES.flatMap(rolloutsOf).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return rollouts.map((rollout, index) => restDeployment({ history, rollouts, rollout, index })).toReversed();
};

const rolloutsOf = (release: Release): Rollout[] => {
  const production: Rollout[] =
    release.production === undefined ? [] : [{ release, environment: 'production', at: release.production }];
  return [{ release, environment: 'canary', at: release.canary }, ...production];
};

interface Entry {
  readonly history: History;
  readonly rollouts: readonly Rollout[];
  readonly rollout: Rollout;
  readonly index: number;
}

const restDeployment = ({ history, rollouts, rollout, index }: Entry) => {
  const { release, environment, at } = rollout;
  const id = 1_700_000_000 + index;
  const replacedBy = rollouts.slice(index + 1).find((later) => later.environment === environment);
  return {
    url: `${API}/deployments/${id}`,
    id,
    sha: shaOf(history, release.of),
    ref: typeof release.of === 'number' ? 'main' : release.of,
    task: 'deploy',
    payload: { service: 'harbor' },
    original_environment: environment,
    environment,
    production_environment: environment === 'production',
    description: typeof release.of === 'number' ? `Through #${release.of}` : `Tip of ${release.of}`,
    creator: restUser(release.by),
    created_at: at,
    updated_at: seconds(at, DURATION_S),
    statuses: statusesOf(rollout, replacedBy?.at),
  };
};

/** What GitHub recorded: how it began, how it ended, and that a later one took its place. Newest first. */
const statusesOf = ({ release, environment, at }: Rollout, replacedAt: string | undefined) => {
  const failed = environment === 'canary' ? release.failed : undefined;
  const end =
    failed === undefined
      ? { state: 'success', created_at: seconds(at, DURATION_S) }
      : { state: 'failure', created_at: failed };
  const replaced =
    failed === undefined && replacedAt !== undefined
      ? [{ state: 'inactive', created_at: seconds(replacedAt, DURATION_S) }]
      : [];
  const all = [{ state: 'in_progress', created_at: seconds(at, START_S) }, end, ...replaced];
  return all.map((status) => ({ ...status, environment, creator: restUser(release.by) })).toReversed();
};

const shaOf = (history: History, of: number | string): string => {
  const sha = typeof of === 'number' ? history.changes.get(of)?.landed?.sha : history.refs.get(`refs/heads/${of}`);
  if (sha === undefined) throw new Error(`a release names ${of}, which has not landed`);
  return sha;
};

const seconds = (at: string, more: number): string =>
  `${new Date(Date.parse(at) + more * 1000).toISOString().slice(0, 19)}Z`;
