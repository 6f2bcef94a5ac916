import type { RecordedChange } from '#model/change.ts';
import type { RecordedCommit } from '#model/commit.ts';
import type { Incident } from '#model/incident.ts';
import type { LinkRole, RecordedLink } from '#model/link.ts';
import type { IncidentRecord } from '#model/records.ts';

/** Where a link stands: named as a cause by a person, proposed by a script, part of the response, or ruled out. */
export const LINK_GROUPS = {
  cause: 'Causes, confirmed by a person',
  suspect: 'Suspects, proposed and not confirmed',
  response: 'What mended it',
  other: 'Looked at',
} as const;

const GROUP_OF_ROLE: Readonly<Record<LinkRole, keyof typeof LINK_GROUPS>> = {
  caused: 'cause',
  contributed: 'cause',
  suspect: 'suspect',
  mitigated: 'response',
  fixed: 'response',
  reverted: 'response',
  coincident: 'other',
  dismissed: 'other',
};

const GROUPS = ['cause', 'suspect', 'response', 'other'] as const satisfies (keyof typeof LINK_GROUPS)[];

/** A commit or change that an incident is linked to, with every link that names it, strongest group first. */
export interface LinkTarget {
  readonly key: string;
  readonly group: keyof typeof LINK_GROUPS;
  readonly links: readonly [RecordedLink, ...RecordedLink[]];
  /** `undefined` when no record holds it. */
  readonly commit: RecordedCommit | undefined;
  readonly change: RecordedChange | undefined;
}

const claimed = (incident: Incident): RecordedLink[] =>
  incident.changes.map((link) => ({
    source: 'front_matter',
    repository: link.repository,
    commit: link.commit ?? null,
    change: link.change === undefined ? null : `${link.repository}#${link.change}`,
    role: link.role,
    method: link.method,
    confidence: link.confidence,
    why: link.why,
  }));

const byGroup = (a: RecordedLink, b: RecordedLink): number =>
  GROUPS.indexOf(GROUP_OF_ROLE[a.role]) - GROUPS.indexOf(GROUP_OF_ROLE[b.role]);

const commitOf = (link: RecordedLink, record: IncidentRecord | undefined): RecordedCommit | undefined => {
  const landed = record?.changes.find(({ change }) => change === link.change)?.merge_commit;
  return record?.commits.find(({ sha }) => sha === (link.commit ?? landed));
};

const changeOf = (
  link: RecordedLink,
  commit: RecordedCommit | undefined,
  record: IncidentRecord | undefined,
): RecordedChange | undefined =>
  record?.changes.find(
    ({ change, merge_commit }) =>
      change === link.change ||
      (link.change === null &&
        (commit?.changes.includes(change) || (link.commit !== null && merge_commit === link.commit))),
  );

/** Links that name the same commit or change, brought together: one target each, causes first. */
export const linkTargets = (incident: Incident, record: IncidentRecord | undefined): LinkTarget[] => {
  const targets = new Map<string, RecordedLink[]>();
  for (const link of (record?.links ?? claimed(incident)).toSorted(byGroup)) {
    const key = commitOf(link, record)?.sha ?? link.commit ?? link.change ?? link.repository;
    targets.set(key, [...(targets.get(key) ?? []), link]);
  }
  return [...targets].flatMap(([key, [first, ...rest]]) => {
    if (first === undefined) return [];
    const commit = commitOf(first, record);
    const change = changeOf(first, commit, record);
    return [{ key, group: GROUP_OF_ROLE[first.role], links: [first, ...rest], commit, change }];
  });
};
