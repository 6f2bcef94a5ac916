import { changeFiles } from '#commands/ingest/change-size.ts';
import { contributorsOf } from '#commands/ingest/contributors.ts';
import type { Landing } from '#commands/ingest/landing.ts';
import { changeFromExport } from '#commands/ingest/recorded-change.ts';
import type { RepositoryView } from '#commands/ingest/repository-view.ts';
import type { RecordedChange } from '#model/change.ts';
import type { Policy } from '#model/policy.ts';
import { requirementsWithin } from '#model/policy-require.ts';
import { conditionsWithin } from '#model/policy-when.ts';
import type { JudgedChange, JudgedReview } from '#policy/judged-change.ts';
import type { GerritReview } from '#sources/gerrit/gerrit-reviews.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';
import { NOT_LANDED } from './as-if-landed.ts';
import { mainlineOf } from './branch-forks.ts';
import { carriedReviews } from './carried-reviews.ts';
import { ownedPaths, readCodeOwners } from './owned-paths.ts';

/** A change of a record with everything that a policy may look at. */
export type SeenChange = Omit<RecordedChange, 'reviews' | 'verdict'> & JudgedChange;

/** A change of an export with how it landed. */
export interface Landed {
  readonly exported: ExportedChange;
  readonly landing: Landing;
}

/**
 * Changes of exports as policies look at them, in the order given. People have the level that they had when the change
 * landed, authors and reviewers alike. Owners are looked up where some policy asks for them;
 * earlier commits that were approved are compared with what landed, for all changes together.
 */
export const judgedChanges = async (
  view: RepositoryView,
  landed: readonly Landed[],
): Promise<readonly SeenChange[]> => {
  const seen: SeenChange[] = [];
  for (const each of landed) seen.push(await seenChange(view, each));
  const { repository: git } = view.commits;
  const reviewed = seen.map(({ reviews, head }, index) => ({
    reviews,
    head,
    landing: landed[index]?.landing ?? NOT_LANDED,
  }));
  let known: Promise<ReadonlySet<string>> | undefined;
  const mainline = (): Promise<ReadonlySet<string>> => {
    known ??= mainlineOf(git, view.tip);
    return known;
  };
  const carried = await carriedReviews(reviewed, { git, mainline });
  return seen.map((change, index) => ({ ...change, reviews: carried[index] ?? change.reviews }));
};

const seenChange = async (view: RepositoryView, { exported, landing }: Landed): Promise<SeenChange> => {
  const { verdict, ...record } = await changeFromExport({ ...view, policies: new Map() }, exported, landing);
  const policies = [...view.policies.values()];
  const asks = policies.some(asksForOwners);
  const paths = exported.paths ?? (asks || policies.some(asksForPaths) ? await pathsIn(view, landing) : undefined);
  return {
    ...record,
    reviews: record.reviews.map((review, index) => ({
      ...review,
      reviewer: view.people.ofAccount(exported.reviews?.[index]?.reviewer, exported.mergedAt),
      ...seenOnHost(exported.reviews?.[index]),
    })),
    paths,
    owned: asks && paths !== undefined ? await ownedIn({ view, exported, landing, paths }) : undefined,
    ...contributorsOf(view.people, exported, landing),
    provenance_whole: exported.commits !== undefined || landing.merge !== undefined,
  };
};

/** What some hosts say of a review beside its record: Gerrit keeps approvals of earlier patch sets. */
const seenOnHost = (review: Partial<GerritReview> | undefined): Pick<JudgedReview, 'carried' | 'commented_files'> =>
  review === undefined ? {} : { carried: review.carried, commented_files: review.commentedFiles };

const pathsIn = async (view: RepositoryView, landing: Landing): Promise<readonly string[] | undefined> => {
  const files = await changeFiles(view, landing);
  return files && [...new Set(files.flatMap(({ path, old_path: old }) => (old === null ? [path] : [path, old])))];
};

const asksForOwners = ({ rules }: Policy): boolean =>
  rules.some(({ require: required }) => required && requirementsWithin(required).some((each) => each.code_owners));

/** Git is asked for paths only where some policy looks at them. */
const asksForPaths = ({ rules, services }: Policy): boolean =>
  services.some(({ paths }) => paths !== undefined) ||
  rules.some(({ when }) =>
    conditionsWithin(when).some(({ paths, only_paths: only }) => paths !== undefined || only !== undefined),
  );

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
