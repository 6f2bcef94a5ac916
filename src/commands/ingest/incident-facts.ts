import type { RecordedChange } from '#model/change.ts';
import type { BlindSpot, Commit } from '#model/commit.ts';
import type { Incident } from '#model/incident.ts';
import type { ChangeLink } from '#model/link.ts';
import type { CountedRepository } from './counted-repository.ts';

/** What one repository shows of one incident. */
export interface IncidentFacts {
  readonly counted: CountedRepository;
  readonly commits: ReadonlyMap<string, Commit>;
  /** Changes by number. */
  readonly changes: ReadonlyMap<number, RecordedChange>;
  readonly notSeen: readonly BlindSpot[];
}

/** Reads the commits that links of an incident name, and the changes behind them. */
export const readIncidentFacts = async (incident: Incident, counted: CountedRepository): Promise<IncidentFacts> => {
  const { view, book } = counted;
  const links = incident.changes.filter(({ repository }) => repository === view.source.id);
  const landed = links.map((link) => ({ link, sha: link.commit ?? landingShaOf(link, counted) }));
  const unknown = landed.flatMap(({ link, sha }) => (sha === undefined ? [landingNotSeen(link)] : []));
  const read = await readCommits(
    landed.flatMap(({ sha }) => sha ?? []),
    counted,
  );
  const numbers = links.flatMap(({ change }) => change ?? []);
  const named = numbers.flatMap((number) => {
    const change = book.find(number);
    return change === undefined ? [] : [[number, change] as const];
  });
  const changes = new Map([...named, ...read.changes]);
  return {
    counted,
    commits: read.commits,
    changes,
    notSeen: [...counted.blindSpots, ...unknown, ...read.notSeen, ...reviewSpots(changes, counted)],
  };
};

/** Adds the commits that machine links name, with the changes behind them. */
export const withCommits = async (facts: IncidentFacts, shas: readonly string[]): Promise<IncidentFacts> => {
  const missing = shas.filter((sha) => !facts.commits.has(sha));
  if (missing.length === 0) return facts;
  const read = await readCommits(missing, facts.counted);
  const fresh = new Map([...read.changes].filter(([number]) => !facts.changes.has(number)));
  return {
    ...facts,
    commits: new Map([...facts.commits, ...read.commits]),
    changes: new Map([...facts.changes, ...fresh]),
    notSeen: [...facts.notSeen, ...read.notSeen, ...reviewSpots(fresh, facts.counted)],
  };
};

const landingShaOf = ({ change: number }: ChangeLink, { book, landings }: CountedRepository): string | undefined =>
  number === undefined ? undefined : (book.find(number)?.merge_commit ?? landings.get(number));

const landingNotSeen = ({ change }: ChangeLink): BlindSpot => ({
  what: 'commit',
  why: 'not_in_repository',
  detail: `no commit of the branch says that it landed change #${change}`,
});

const readCommits = async (shas: readonly string[], { view, book }: CountedRepository) => {
  const commits = new Map<string, Commit>();
  const changes = new Map<number, RecordedChange>();
  const notSeen: BlindSpot[] = [];
  for (const sha of new Set(shas)) {
    const { commit, blindSpots } = await view.commits.read(sha);
    notSeen.push(...blindSpots);
    if (commit === undefined) {
      notSeen.push(commitNotSeen(sha, view.commits.repository.blindSpots));
      continue;
    }
    commits.set(commit.sha, commit);
    const numbers = book.landedBy(commit);
    for (const number of numbers) changes.set(number, await book.recordOf(number, commit));
    if (numbers.length === 0) notSeen.push(noChange(commit));
  }
  return { commits, changes, notSeen };
};

/** A commit that is missing from a part of a history may well be in the rest of it. */
const commitNotSeen = (sha: string, spots: readonly BlindSpot[]): BlindSpot => ({
  what: 'commit',
  why: spots.find(({ what }) => what === 'history')?.why ?? 'not_in_repository',
  detail: `commit ${sha} is not in the clone`,
});

const noChange = ({ sha }: Commit): BlindSpot => ({
  what: 'change',
  why: 'not_recorded',
  detail: `commit ${sha.slice(0, 10)} names no change that it landed`,
});

/** Reviews that are not there to be read, said once for each change. */
const reviewSpots = (changes: ReadonlyMap<number, RecordedChange>, { view }: CountedRepository): readonly BlindSpot[] =>
  [...changes.keys()].flatMap((number): readonly BlindSpot[] => {
    const exported = view.exported?.get(number);
    const spot = (detail: string): BlindSpot => ({ what: 'reviews', why: 'no_export', detail });
    if (view.exported === undefined) return [spot('no review export is listed for the repository')];
    if (exported === undefined) return [spot(`change #${number} is not in the review export`)];
    const missing = exported.reviews === undefined ? [spot(`reviews of change #${number} were not exported`)] : [];
    return [...missing, ...exported.blindSpots];
  });
