import type { ReplayedChange } from '#demo/engine/history.ts';
import { type ChangedFile, fileChanges } from './file-changes.ts';
import { API, association, REPOSITORY, restUser, WEB } from './rest-user.ts';

const ORGANISATION = { login: 'tidemark', id: 900100001, type: 'Organization', site_admin: false };
const REST_REPOSITORY = { id: 900200001, name: 'harbor', full_name: REPOSITORY, private: true };

/** `GET /pulls/{number}`. */
export const restPull = (change: ReplayedChange) => {
  const { step, landed } = change;
  const closed = step.landed?.at ?? step.closed ?? null;
  const reviewed = (step.reviews ?? []).map((review) => review.at);
  return {
    url: `${API}/pulls/${step.number}`,
    id: 2_400_000_000 + step.number,
    html_url: `${WEB}/pull/${step.number}`,
    number: step.number,
    state: closed === null ? 'open' : 'closed',
    locked: false,
    title: step.title,
    user: restUser(step.author),
    body: step.body,
    created_at: step.opened,
    updated_at: [step.opened, closed ?? step.opened, ...reviewed].toSorted().at(-1),
    closed_at: closed,
    merged_at: step.landed?.at ?? null,
    merge_commit_sha: landed?.sha ?? null,
    ...people(change),
    labels: (step.labels ?? []).map((name) => ({ name })),
    draft: false,
    ...ends(change),
    merged: step.landed !== undefined,
    ...counts(change),
  };
};

const people = ({ step }: ReplayedChange) => ({
  assignees: step.requestedBy === undefined ? [] : [restUser(step.author), restUser(step.requestedBy)],
  author_association: association(step.author),
  merged_by: step.landed === undefined ? null : restUser(step.landed.by),
});

const ends = ({ step, fork, head }: ReplayedChange) => ({
  head: branchEnd(step.branch, head.sha),
  base: branchEnd('main', fork.sha),
});

const branchEnd = (ref: string, sha: string) => ({
  label: `tidemark:${ref}`,
  ref,
  sha,
  user: ORGANISATION,
  repo: REST_REPOSITORY,
});

const counts = ({ step, fork, head }: ReplayedChange) => {
  const files = fileChanges(fork.files, head.files);
  const sum = (field: 'additions' | 'deletions') => files.reduce((all, file: ChangedFile) => all + file[field], 0);
  return {
    comments: step.conversation ?? 0,
    review_comments: (step.reviews ?? []).reduce((all, review) => all + (review.inline?.length ?? 0), 0),
    commits: step.commits.length,
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: files.length,
  };
};
