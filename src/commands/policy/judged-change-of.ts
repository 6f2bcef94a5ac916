import { changeFiles } from '#commands/ingest/change-size.ts';
import type { Landing } from '#commands/ingest/landing.ts';
import { changeFromExport } from '#commands/ingest/recorded-change.ts';
import type { RepositoryView } from '#commands/ingest/repository-view.ts';
import type { RecordedChange } from '#model/change.ts';
import type { Policy } from '#model/policy.ts';
import { requirementsWithin } from '#model/policy-require.ts';
import type { JudgedChange } from '#policy/judged-change.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';
import { carriedReviews } from './carried-reviews.ts';
import { contributorsOf } from './contributors.ts';
import { ownedPaths, readCodeOwners } from './owned-paths.ts';

/** A change of a record with everything that a policy may look at. */
export type SeenChange = Omit<RecordedChange, 'reviews' | 'verdict'> & JudgedChange;

/** A change of an export as policies look at it. Owners and earlier commits are looked up where some policy asks. */
export const judgedChangeOf = async (
  view: RepositoryView,
  exported: ExportedChange,
  landing: Landing,
): Promise<SeenChange> => {
  const { verdict, ...record } = await changeFromExport({ ...view, policies: new Map() }, exported, landing);
  const { repository: git } = view.commits;
  const paths = exported.paths ?? (await pathsIn(view, landing));
  const reviews = await carriedReviews(record.reviews, { git, landing, head: record.head });
  const asks = [...view.policies.values()].some(asksForOwners);
  return {
    ...record,
    reviews,
    paths,
    owned: asks && paths !== undefined ? await ownedIn({ view, exported, landing, paths }) : undefined,
    ...contributorsOf(view.people, exported, landing),
    provenance_whole: exported.commits !== undefined || landing.merge !== undefined,
  };
};

const pathsIn = async (view: RepositoryView, landing: Landing): Promise<readonly string[] | undefined> => {
  const files = await changeFiles(view, landing);
  return files && [...new Set(files.flatMap(({ path, old_path: old }) => (old === null ? [path] : [path, old])))];
};

const asksForOwners = ({ rules }: Policy): boolean =>
  rules.some(({ require: required }) => required && requirementsWithin(required).some((each) => each.code_owners));

interface Asked {
  readonly view: RepositoryView;
  readonly exported: ExportedChange;
  readonly landing: Landing;
  readonly paths: readonly string[];
}

/** Owners as the base branch named them before the change, which cannot name owners for itself. */
const ownedIn = async ({ view, exported, landing: { merge }, paths }: Asked): Promise<SeenChange['owned']> => {
  const { commits, people, source, tip } = view;
  const base = merge === undefined ? (exported.mergeCommit === undefined ? tip : undefined) : merge.parents[0];
  if (base === undefined) return undefined;
  const codeOwners = await readCodeOwners(commits.repository, base);
  const host = source.id.slice(0, source.id.indexOf('/'));
  return ownedPaths(paths, { codeOwners, people, host, at: exported.mergedAt });
};
