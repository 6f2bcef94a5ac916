import type { Commit } from '#model/commit.ts';
import type { Incident } from '#model/incident.ts';
import type { LinkRole } from '#model/link.ts';
import type { RecordedDeployment } from '#model/records.ts';
import { instantOf, type Moment, momentOf, type Precision } from '#model/time.ts';
import type { Deployment } from '#sources/deployments.ts';
import type { RepositoryView } from './repository-view.ts';

const HOUR_MS = 3_600_000;
/** Deployments that ended within so many hours before the impact started are recorded. */
const WINDOW_HOURS = 24;

/** Roles of commits whose way into production matters. */
const CARRIED: ReadonlySet<LinkRole> = new Set(['caused', 'contributed', 'suspect', 'mitigated', 'fixed', 'reverted']);

interface DeploymentOptions {
  readonly incident: Incident;
  readonly view: RepositoryView;
  /** Commits of the incident with the roles that links give them. */
  readonly commits: readonly { readonly commit: Commit; readonly roles: readonly LinkRole[] }[];
}

/** The first deployments that carried a commit of the incident, and those shortly before its impact; oldest first. */
export const deploymentsOf = async ({ incident, view, commits }: DeploymentOptions): Promise<RecordedDeployment[]> => {
  const carried = commits.filter(({ roles }) => roles.some((role) => CARRIED.has(role)));
  const first = await Promise.all(carried.map(({ commit }) => firstCarriers(view, commit)));
  const wanted = new Set([...first.flat(), ...shortlyBefore(incident, view.deployments)]);
  return view.deployments.filter((deployment) => wanted.has(deployment)).map((each) => recorded(view, each));
};

/** For each environment and service, the deployment that first brought a commit there. */
const firstCarriers = async (view: RepositoryView, commit: Commit): Promise<readonly Deployment[]> => {
  const lanes = Map.groupBy(view.deployments, ({ environment, service }) => `${environment} ${service}`);
  const found = await Promise.all([...lanes.values()].map((lane) => firstCarrier(view, lane, commit)));
  return found.filter((deployment) => deployment !== undefined);
};

const firstCarrier = async (
  { commits: { repository } }: RepositoryView,
  lane: readonly Deployment[],
  commit: Commit,
): Promise<Deployment | undefined> => {
  for (const deployment of lane) {
    const succeeded = deployment.status === 'success' || deployment.status === 'superseded';
    // Nothing is deployed before it is committed; this spares git most questions.
    if (!succeeded || deployment.startedAt < commit.committer.at) continue;
    if (await repository.isAncestor(commit.sha, deployment.commit)) return deployment;
  }
  return undefined;
};

const shortlyBefore = (incident: Incident, deployments: readonly Deployment[]): readonly Deployment[] => {
  const start = incident.impact_started_at === undefined ? undefined : momentOf(incident.impact_started_at);
  const length = start === undefined ? undefined : LENGTH_MS[start.precision];
  if (start === undefined || length === undefined) return [];
  return deployments.filter((deployment) => isInWindow(deployment, start, length));
};

/** How long the time is that a text names; a month is too long to say what was shortly before it. */
const LENGTH_MS: Readonly<Partial<Record<Precision, number>>> = {
  day: 24 * HOUR_MS,
  hour: HOUR_MS,
  minute: 60_000,
  second: 1000,
};

const isInWindow = ({ startedAt, finishedAt }: Deployment, start: Moment, length: number): boolean => {
  const at = (finishedAt ?? startedAt).getTime();
  return at >= start.at.getTime() - WINDOW_HOURS * HOUR_MS && at < start.at.getTime() + length;
};

const recorded = ({ source }: RepositoryView, deployment: Deployment): RecordedDeployment => ({
  repository: source.id,
  commit: deployment.commit,
  environment: deployment.environment,
  service: deployment.service ?? (source.services.length === 1 ? (source.services[0] ?? null) : null),
  started_at: instantOf(deployment.startedAt),
  finished_at: deployment.finishedAt === undefined ? null : instantOf(deployment.finishedAt),
  status: deployment.status,
});
