import type { RecordedChange, Review } from '#model/change.ts';
import type { Commit } from '#model/commit.ts';
import { instantOf } from '#model/time.ts';
import type { JudgedChange } from '#policy/judged-change.ts';
import { verdictOn } from '#policy/verdict-on.ts';
import type { ExportedChange, ExportedReview } from '#sources/github/exported-change.ts';
import { changeFiles, sizeOf } from './change-size.ts';
import { contributorsOf } from './contributors.ts';
import type { Landing } from './landing.ts';
import { changeIdOf, type RepositoryView } from './repository-view.ts';

type Judged = Pick<JudgedChange, 'paths' | 'contributors' | 'contributors_known'>;

/** A change as its review record shows it, with its verdict. */
export const changeFromExport = async (
  view: RepositoryView,
  change: ExportedChange,
  landing: Landing,
): Promise<RecordedChange> => {
  const { people, source } = view;
  const files = needsFiles(view, change) ? await changeFiles(view, landing) : undefined;
  const size = change.size ?? sizeOf(files);
  const unjudged: Unjudged = {
    ...identify(view, change.number),
    url: change.url ?? webAddressOf(view, change.number),
    title: source.mode === 'full' ? change.title : null,
    author: people.ofAccount(change.author, change.mergedAt ?? change.createdAt),
    created_at: instantOf(change.createdAt),
    ready_at: null,
    merged_at: optional(change.mergedAt, instantOf),
    merged_by: optional(change.mergedBy, (account) => people.ofAccount(account, change.mergedAt)),
    landing: landing.kind,
    base: change.base,
    head: change.head ?? null,
    merge_commit: change.mergeCommit ?? null,
    commits: change.commits?.map(({ sha }) => sha) ?? [...landing.commits],
    size: size ?? null,
    comments: { issue: change.comments.issue ?? null, inline: change.comments.inline ?? null },
    reviews_known: change.reviews === undefined ? 'absent' : 'recorded',
    reviews: change.reviews?.map((review) => reviewOf(view, change, review)) ?? [],
    complete: change.complete,
    provenance: view.join.ofChange(change, landing.merge),
    evidence_of_change: view.join.evidenceIn(change),
  };
  const paths = change.paths ?? files?.flatMap(({ path, old_path: old }) => (old === null ? [path] : [path, old]));
  return judge(view, unjudged, { paths, ...contributorsOf(view.people, change, landing) });
};

/** A change of which git shows only the commit that landed it. */
export const changeFromCommit = async (
  view: RepositoryView,
  number: number,
  commit: Commit,
): Promise<RecordedChange> => {
  const { people } = view;
  const merged = commit.committer.at;
  const unjudged: Unjudged = {
    ...identify(view, number),
    url: webAddressOf(view, number),
    title: null,
    author: people.ofSignature(commit.author, merged),
    created_at: null,
    ready_at: null,
    merged_at: instantOf(merged),
    merged_by: null,
    landing: commit.parents.length > 1 ? 'merge' : 'squash',
    base: null,
    head: null,
    merge_commit: commit.sha,
    commits: [commit.sha],
    size: sizeOf(commit.files) ?? null,
    comments: { issue: null, inline: null },
    reviews_known: 'absent',
    reviews: [],
    complete: true,
    provenance: await provenanceOfLanding(view, number, commit),
    evidence_of_change: [],
  };
  return judge(view, unjudged, { paths: undefined, contributors: new Set(), contributors_known: false });
};

/** A merge is told by the commits that it brought, any other landing by what it inherits. */
const provenanceOfLanding = async (
  { join }: RepositoryView,
  number: number,
  commit: Commit,
): Promise<RecordedChange['provenance']> => {
  if (commit.parents.length > 1) return join.ofMerge(number, commit);
  const [provenance] = await join.provenanceOf([commit]);
  return provenance ?? join.ownOf(commit);
};

type Unjudged = Omit<RecordedChange, 'verdict'>;

/** Git is asked only for what the export lacks and somebody looks at: one question a change adds up. */
const needsFiles = ({ policies }: RepositoryView, { size, paths }: ExportedChange): boolean => {
  const asksForPaths = [...policies.values()].some(({ rules }) => rules.some(({ when }) => when.paths !== undefined));
  return size === undefined || (paths === undefined && asksForPaths);
};

const judge = ({ policies }: RepositoryView, change: Unjudged, judged: Judged): RecordedChange => ({
  ...change,
  verdict: verdictOn({ change: { ...change, ...judged }, policies }),
});

const identify = ({ source: { id } }: RepositoryView, number: number) => ({
  change: changeIdOf(id, number),
  repository: id,
  number,
  kind: id.startsWith('gitlab.') ? ('merge_request' as const) : ('pull_request' as const),
});

const webAddressOf = ({ source: { id, url } }: RepositoryView, number: number): string | null =>
  url !== undefined && id.startsWith('github.com/') ? `${url.replace(/\/$/, '')}/pull/${number}` : null;

const optional = <T, R>(value: T | undefined, map: (value: T) => R): R | null =>
  value === undefined ? null : map(value);

const reviewOf = ({ people }: RepositoryView, change: ExportedChange, review: ExportedReview): Review => ({
  reviewer: people.ofAccount(review.reviewer, review.at),
  verdict: review.verdict,
  at: optional(review.at, instantOf),
  commit: review.commit ?? null,
  commit_known: review.commit === undefined ? 'absent' : 'recorded',
  state: review.state,
  inline_comments: review.inlineComments ?? null,
  self: review.reviewer !== undefined && review.reviewer.login === change.author?.login,
});
