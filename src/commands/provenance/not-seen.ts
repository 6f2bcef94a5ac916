import type { BlindSpot } from '#model/commit.ts';
import type { OpenSource } from './open-source.ts';

/** What a clone may lack without being damaged, since a plain clone does not bring it. */
const REFS = [
  {
    what: 'notes',
    prefixes: ['refs/notes/ai', 'refs/ai/authorship'],
    detail: "no notes of git-ai: they come with 'git fetch origin refs/notes/ai:refs/notes/ai' where there are any",
  },
  {
    what: 'branches of changes',
    prefixes: ['refs/pull/', 'refs/merge-requests/'],
    detail:
      "no refs of pull or merge requests, so what a squash dropped stays unseen: 'git fetch origin +refs/pull/*/head:refs/pull/*/head'",
  },
] as const;

/** What could not be looked at, apart from what the history itself lacks. */
export const notSeen = async ({ repository, exported, problems }: OpenSource): Promise<readonly BlindSpot[]> => {
  const names = (await Array.fromAsync(repository.refs())).map(({ name }) => name);
  const lacking = REFS.filter(
    ({ prefixes }) => !names.some((name) => prefixes.some((start) => name.startsWith(start))),
  );
  return [
    ...repository.blindSpots,
    ...lacking.map(({ what, detail }) => ({ what, why: 'not_in_repository', detail }) as const),
    ...(exported === undefined
      ? [{ what: 'changes', why: 'no_export', detail: 'no export of its changes is listed in sources.yaml' } as const]
      : []),
    ...(problems.length === 0
      ? []
      : [{ what: 'changes', why: 'incomplete_export', detail: `${problems.length} problems in its exports` } as const]),
  ];
};

/** One line for a person. */
export const blindSpotText = ({ what, why, detail }: BlindSpot): string =>
  `${what} (${why.replaceAll('_', ' ')}): ${detail}`;
