import { visibleText } from '#commands/terminal-text.ts';
import type { BlindSpot } from '#model/commit.ts';
import type { ReadSource } from './open-source.ts';

/** What a clone may lack without being damaged, since a plain clone does not bring it. */
const REFS = [
  {
    what: 'notes',
    ref: /^refs\/(?:notes\/ai|ai\/authorship\/.+)$/,
    detail: "this clone has no notes of git-ai; 'git fetch origin refs/notes/ai:refs/notes/ai' brings them",
  },
  {
    what: 'branches of changes',
    ref: /^refs\/(?:remotes\/[^/]+\/)?(?:pull|merge-requests)\//,
    detail:
      "what a squash dropped; 'git fetch origin +refs/pull/*/head:refs/pull/*/head' brings it (GitLab: refs/merge-requests)",
  },
] as const;

/** What could not be looked at, apart from what the history itself lacks. */
export const notSeen = async ({ repository, join, exported, problems }: ReadSource): Promise<readonly BlindSpot[]> => {
  const names = (await Array.fromAsync(repository.refs())).map(({ name }) => name);
  const lacking = REFS.filter(({ ref }) => !names.some((name) => ref.test(name)));
  return [
    ...repository.blindSpots,
    ...join.blindSpots,
    ...lacking.map(({ what, detail }) => ({ what, why: 'not_in_repository', detail }) as const),
    ...(exported === undefined
      ? [
          {
            what: 'changes',
            why: 'no_export',
            detail: 'sources.yaml lists no export of its pull or merge requests',
          } as const,
        ]
      : []),
    ...(problems.length === 0
      ? []
      : [{ what: 'changes', why: 'incomplete_export', detail: `${problems.length} problems in its exports` } as const]),
  ];
};

/** Two lines for a person: what and why, and below it the rest. */
export const blindSpotLines = ({ what, why, detail }: BlindSpot): string[] => [
  visibleText(`${what} (${why.replaceAll('_', ' ')})`),
  visibleText(`  ${detail}`),
];
