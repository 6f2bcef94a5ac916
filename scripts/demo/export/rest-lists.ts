import { linesOf } from '#demo/engine/apply-patch.ts';
import type { Stamp } from '#demo/engine/git-objects.ts';
import type { DemoCommit, ReplayedChange } from '#demo/engine/history.ts';
import type { InlineComment, StepReview } from '#demo/engine/step.ts';
import { fileChanges } from './file-changes.ts';
import { API, association, restUser, restUserOf, WEB } from './rest-user.ts';

/** The lists of a pull request, by the name of their file. */
export const restLists = (change: ReplayedChange): Readonly<Record<string, readonly unknown[]>> => {
  const reviews = (change.step.reviews ?? []).map((review, index) => placed(change, review, index));
  return {
    commits: change.step.commits.map((name) => restCommit(commitOf(change, name))),
    reviews: reviews.map(restReview),
    comments: reviews.flatMap((review) =>
      (review.given.inline ?? []).map((inline, at) => restComment(review, inline, at)),
    ),
    files: fileChanges(change.fork.files, change.head.files),
  };
};

/** A review with the commit that it was given on. */
interface PlacedReview {
  readonly given: StepReview;
  readonly id: number;
  readonly number: number;
  readonly commit: DemoCommit;
}

const placed = (change: ReplayedChange, given: StepReview, index: number): PlacedReview => ({
  given,
  id: 3_100_000_000 + change.step.number * 100 + index,
  number: change.step.number,
  commit: given.saw === undefined ? change.head : commitOf(change, given.saw),
});

const commitOf = ({ own, step }: ReplayedChange, name: string): DemoCommit => {
  const commit = own.get(name);
  if (commit === undefined) throw new Error(`#${step.number} has no commit ${name}`);
  return commit;
};

const restReview = ({ given, id, number, commit }: PlacedReview) => ({
  id,
  user: restUser(given.by),
  body: given.body ?? '',
  state: given.state,
  html_url: `${WEB}/pull/${number}#pullrequestreview-${id}`,
  pull_request_url: `${API}/pulls/${number}`,
  author_association: association(given.by),
  submitted_at: given.at,
  commit_id: commit.sha,
});

const restComment = ({ given, id, number, commit }: PlacedReview, inline: InlineComment, index: number) => {
  const lines = linesOf(commit.files.get(inline.path) ?? '');
  const line = lines.indexOf(inline.line) + 1;
  if (line === 0) throw new Error(`#${number}: a comment names a line that ${inline.path} does not have`);
  const comment = 1_990_000_000 + number * 1000 + (id % 100) * 10 + index;
  return {
    url: `${API}/pulls/comments/${comment}`,
    pull_request_review_id: id,
    id: comment,
    diff_hunk: `@@ -${line},0 +${line} @@\n+${inline.line}`,
    path: inline.path,
    commit_id: commit.sha,
    original_commit_id: commit.sha,
    user: restUser(given.by),
    body: inline.body,
    created_at: given.at,
    updated_at: given.at,
    html_url: `${WEB}/pull/${number}#discussion_r${comment}`,
    pull_request_url: `${API}/pulls/${number}`,
    author_association: association(given.by),
    line,
    side: 'RIGHT',
  };
};

const restCommit = (commit: DemoCommit) => ({
  sha: commit.sha,
  commit: {
    author: restSignature(commit.author),
    committer: restSignature(commit.committer),
    message: commit.message.trimEnd(),
    tree: { sha: commit.tree, url: `${API}/git/trees/${commit.tree}` },
    comment_count: 0,
  },
  url: `${API}/commits/${commit.sha}`,
  html_url: `${WEB}/commit/${commit.sha}`,
  author: restUserOf(commit.author.email),
  committer: restUserOf(commit.committer.email),
  parents: commit.parents.map((sha) => ({ sha, url: `${API}/commits/${sha}` })),
});

/** GitHub answers in UTC, whatever the offset in the commit. */
const restSignature = ({ name, email, date }: Stamp) => ({
  name,
  email,
  date: `${new Date(date).toISOString().slice(0, 19)}Z`,
});
