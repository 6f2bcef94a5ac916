import type { Commit } from '#model/commit.ts';
import type { Incident } from '#model/incident.ts';
import type { LinkRole, RecordedLink } from '#model/link.ts';
import { frontMatterLinks } from './front-matter-links.ts';
import { namedTargets } from './named-targets.ts';

/** A commit that was read because the incident names it, or its change. */
export interface LinkedCommit {
  readonly repository: string;
  readonly commit: Pick<Commit, 'sha' | 'reverts' | 'trailers' | 'pullRequests'>;
}

/** Roles of commits that mended the fault; what such a commit names may have caused it. */
const MENDING: ReadonlySet<LinkRole> = new Set<LinkRole>(['reverted', 'fixed', 'mitigated']);

/**
 * The links of an incident: those of its front matter, then a suspect for each commit that a mending commit names. A
 * commit that the author already judged is not proposed again. Ids that are abbreviated and not among the commits given
 * are left out, since a link names a commit by its full id.
 */
export const linksOf = ({
  incident,
  commits,
}: {
  readonly incident: Pick<Incident, 'changes'>;
  readonly commits: readonly LinkedCommit[];
}): RecordedLink[] => {
  const written = frontMatterLinks(incident);
  const mending = commits.filter((linked) => written.some((link) => MENDING.has(link.role) && isNamedBy(link, linked)));
  const judged = new Set(written.map(({ repository, commit }) => `${repository} ${commit}`));
  const suspects = mending.flatMap((linked) => suspectsOf(linked, commits));
  const proposed = suspects.filter(({ repository, commit }) => !judged.has(`${repository} ${commit}`));
  return [...written, ...firstOfEach(proposed)];
};

const isNamedBy = (link: RecordedLink, { repository, commit }: LinkedCommit): boolean =>
  link.repository === repository &&
  (link.commit === commit.sha ||
    (link.commit === null && commit.pullRequests.some((number) => link.change === `${repository}#${number}`)));

const suspectsOf = (linked: LinkedCommit, commits: readonly LinkedCommit[]): readonly RecordedLink[] =>
  namedTargets(linked.commit).flatMap(({ commit, method, why }) => {
    const full = fullId(commit, linked.repository, commits);
    if (full === undefined || full === linked.commit.sha) return [];
    const common = { source: 'machine', role: 'suspect', confidence: 'probable', change: null } as const;
    return [{ repository: linked.repository, commit: full, method, why, ...common }];
  });

const fullId = (id: string, repository: string, commits: readonly LinkedCommit[]): string | undefined => {
  if (id.length === 40 || id.length === 64) return id;
  const fitting = commits.filter((each) => each.repository === repository && each.commit.sha.startsWith(id));
  return new Set(fitting.map(({ commit }) => commit.sha)).size === 1 ? fitting[0]?.commit.sha : undefined;
};

/** One link for each commit and method, in order of repository, commit and method. */
const firstOfEach = (links: readonly RecordedLink[]): readonly RecordedLink[] => {
  const keyOf = ({ repository, commit, method }: RecordedLink): string => `${repository} ${commit} ${method}`;
  const byKey = new Map(links.toReversed().map((link) => [keyOf(link), link]));
  return [...byKey.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
};
