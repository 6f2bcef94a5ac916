import type { BlindSpot } from '#model/commit.ts';
import type { RecordedLink } from '#model/link.ts';
import type { IncidentRecord } from '#model/records.ts';

export type RecordParts = Pick<IncidentRecord, 'links' | 'commits' | 'changes' | 'deployments' | 'not_seen'>;

/** What an earlier record says of repositories that were not read. Links of the front matter are always made anew. */
export const keptParts = (earlier: IncidentRecord | undefined, read: ReadonlyMap<string, unknown>): RecordParts => {
  const unread = <T extends { repository?: string | undefined }>(items: readonly T[] = []): T[] =>
    items.filter(({ repository }) => repository !== undefined && !read.has(repository));
  return {
    links: unread(earlier?.links).filter(({ source }) => source === 'machine'),
    commits: unread(earlier?.commits),
    changes: unread(earlier?.changes),
    deployments: unread(earlier?.deployments),
    not_seen: unread(earlier?.not_seen).filter(({ why }) => why !== 'no_clone'),
  };
};

/** Links to repositories that were not read, and of which no earlier run recorded anything either. */
export const unreadLinks = (
  links: readonly RecordedLink[],
  kept: RecordParts,
  read: ReadonlyMap<string, unknown>,
): readonly BlindSpot[] =>
  links.flatMap(({ repository, commit, change }): readonly BlindSpot[] => {
    const isKept =
      kept.commits.some(({ sha }) => sha === commit) ||
      kept.changes.some((each) => each.change === change) ||
      kept.not_seen.some(({ detail }) => commit !== null && detail.includes(commit));
    if (read.has(repository) || isKept) return [];
    const what = commit === null ? 'change' : 'commit';
    const detail = `${commit ?? change} has not been read: no clone of ${repository} was there`;
    return [{ what, why: 'no_clone', detail, repository }];
  });
