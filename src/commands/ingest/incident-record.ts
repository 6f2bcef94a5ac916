import { linksOf } from '#linking/links-of.ts';
import { namedTargets } from '#linking/named-targets.ts';
import type { BlindSpot, Commit } from '#model/commit.ts';
import type { Incident } from '#model/incident.ts';
import type { RecordedLink } from '#model/link.ts';
import type { IncidentRecord } from '#model/records.ts';
import type { CountedRepository } from './counted-repository.ts';
import { deploymentsOf } from './incident-deployments.ts';
import { type IncidentFacts, readIncidentFacts, withCommits } from './incident-facts.ts';
import { keptParts, type RecordParts, unreadLinks } from './kept-parts.ts';
import { recordedCommit } from './recorded-commit.ts';
import { changeIdOf } from './repository-view.ts';

interface RecordOptions {
  readonly id: string;
  readonly incident: Incident;
  /** Repositories that were read, by id. */
  readonly repositories: ReadonlyMap<string, CountedRepository>;
  /** The record of an earlier run: what it says of repositories that cannot be read this time is kept. */
  readonly earlier: IncidentRecord | undefined;
}

/** The record of an incident; `undefined` when no repository that concerns it has ever been read. */
export const incidentRecordOf = async (options: RecordOptions): Promise<IncidentRecord | undefined> => {
  const { id, incident, repositories, earlier } = options;
  const concerned = [...repositories.values()].filter(({ view: { source } }) => concerns(incident, source));
  const first = await Promise.all(concerned.map((repository) => readIncidentFacts(incident, repository)));
  const links = linksOf({ incident, commits: await linkedCommits(first) });
  const facts = await Promise.all(first.map((each) => withCommits(each, machineCommits(links, each))));
  const parts = await Promise.all(facts.map((each) => partsOf({ incident, links, facts: each })));
  const kept = keptParts(earlier, repositories);
  const own: RecordParts = {
    links: [...links, ...kept.links],
    commits: [...parts.flatMap(({ commits }) => commits), ...kept.commits].toSorted(byCommit),
    changes: [...parts.flatMap(({ changes }) => changes), ...kept.changes].toSorted(byChange),
    deployments: [...parts.flatMap(({ deployments }) => deployments), ...kept.deployments],
    not_seen: distinct([
      ...parts.flatMap(({ not_seen: notSeen }) => notSeen),
      ...kept.not_seen,
      ...unreadLinks(links, kept, repositories),
    ]),
  };
  const isKnown = [own.commits, own.changes, own.deployments].some((found) => found.length > 0);
  if (!isKnown && concerned.length === 0) return undefined;
  return { schema_version: 1, incident: id, ...own };
};

/** A repository concerns an incident when a link names it, or when it holds a service that failed. */
export const concerns = (
  { changes, services }: Incident,
  source: { id: string; services: readonly string[] },
): boolean =>
  changes.some(({ repository }) => repository === source.id) || services.some((name) => source.services.includes(name));

/** The commits of the incident, and those that their messages name by a short id. */
const linkedCommits = async (all: readonly IncidentFacts[]) => {
  const linked = all.flatMap((facts) => [...facts.commits.values()].map((commit) => ({ commit, facts })));
  const named = await Promise.all(
    linked.flatMap(({ commit, facts }) =>
      namedTargets(commit).map(async (target) => ({
        repository: facts.counted.view.source.id,
        commit: (await facts.counted.view.commits.read(target.commit)).commit,
      })),
    ),
  );
  return [
    ...linked.map(({ commit, facts }) => ({ repository: facts.counted.view.source.id, commit })),
    ...named.flatMap(({ repository, commit }) => (commit === undefined ? [] : [{ repository, commit }])),
  ];
};

const machineCommits = (links: readonly RecordedLink[], { counted }: IncidentFacts): readonly string[] =>
  links
    .filter(({ source, repository }) => source === 'machine' && repository === counted.view.source.id)
    .flatMap(({ commit }) => commit ?? []);

interface PartsOptions {
  readonly incident: Incident;
  readonly links: readonly RecordedLink[];
  readonly facts: IncidentFacts;
}

const partsOf = async ({ incident, links, facts }: PartsOptions): Promise<Omit<RecordParts, 'links'>> => {
  const { view, book } = facts.counted;
  const repository = view.source.id;
  const own = links.filter((link) => link.repository === repository);
  const provenance = await view.join.provenanceOf([...facts.commits.values()]);
  const commits = [...facts.commits.values()].map((commit) => {
    const changes = book.landedBy(commit).map((number) => changeIdOf(repository, number));
    const roles = own.filter((link) => names(link, commit, changes)).map(({ role }) => role);
    return { commit, changes, roles };
  });
  return {
    commits: commits.map(({ commit, changes }, index) =>
      recordedCommit({ view, commit, changes, provenance: provenance[index] ?? view.join.ownOf(commit) }),
    ),
    changes: [...facts.changes.values()],
    deployments: await deploymentsOf({ incident, view, commits }),
    not_seen: facts.notSeen.map((spot) => ({ ...spot, repository })),
  };
};

const names = (link: RecordedLink, { sha }: Commit, changes: readonly string[]): boolean =>
  link.commit === sha || (link.change !== null && changes.includes(link.change));

const distinct = (spots: readonly BlindSpot[]): BlindSpot[] =>
  [...new Map(spots.map((spot) => [`${spot.repository} ${spot.what} ${spot.detail}`, spot])).entries()]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, spot]) => spot);

type Placed = { readonly repository: string };

const byCommit = (
  a: Placed & { committed_at: string; sha: string },
  b: Placed & { committed_at: string; sha: string },
) => compare(`${a.repository} ${a.committed_at} ${a.sha}`, `${b.repository} ${b.committed_at} ${b.sha}`);

const byChange = (a: Placed & { number: number }, b: Placed & { number: number }): number =>
  compare(a.repository, b.repository) || a.number - b.number;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
