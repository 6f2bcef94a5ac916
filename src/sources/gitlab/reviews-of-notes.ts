import type { ExportedReview } from '#sources/github/exported-change.ts';
import type { Note, Version } from './rest-shapes.ts';

interface Noted {
  /** In any order. */
  readonly notes: readonly Note[];
  /** `undefined` when versions were not exported. */
  readonly versions: readonly Version[] | undefined;
  readonly mergedAt: Date | undefined;
  /** Last commit of the branch. */
  readonly head: string | undefined;
}

/**
 * Reviews as the system notes of a merge request tell them, oldest first. GitLab does not store which commit was approved:
 * it is the last version before the note, which is inferred. Taking an approval back, by hand or by a push that reset
 * it, is a dismissal.
 */
export const reviewsOfNotes = ({ notes, versions, mergedAt, head }: Noted): readonly ExportedReview[] => {
  const ordered = notes.toSorted((a, b) => a.created_at.getTime() - b.created_at.getTime() || a.id - b.id);
  const comments = ordered.filter(({ type, system }) => type === 'DiffNote' && !system);
  return ordered.flatMap((given) => {
    const said = given.system ? verdictIn(given) : undefined;
    if (said === undefined) return [];
    const commit = versionBefore(versions, given.created_at);
    const isLate = mergedAt !== undefined && given.created_at > mergedAt;
    const state = said.dismissed ? 'dismissed' : isLate ? 'late' : stateOf(commit, head);
    return said.reviewers.map((reviewer) => ({
      reviewer,
      verdict: said.verdict,
      at: given.created_at,
      commit,
      state,
      inlineComments: comments.filter(
        (each) => each.author?.login === reviewer?.login && each.created_at <= given.created_at,
      ).length,
    }));
  });
};

interface Said extends Pick<ExportedReview, 'verdict'> {
  readonly dismissed: boolean;
  readonly reviewers: readonly ExportedReview['reviewer'][];
}

const verdictIn = ({ body, author }: Note): Said | undefined => {
  const by = (verdict: Said['verdict'], dismissed = false): Said => ({ verdict, dismissed, reviewers: [author] });
  if (body === 'approved this merge request') return by('approve');
  if (body === 'unapproved this merge request') return by('unknown', true);
  if (body === 'requested changes') return by('reject');
  const [, names] = /^reset approvals from (.+) by pushing to the branch/.exec(body) ?? [];
  if (names === undefined) return undefined;
  const logins = [...names.matchAll(/@([\w.-]*\w)/g)].flatMap(([, login]) => login ?? []);
  return { verdict: 'unknown', dismissed: true, reviewers: logins.map((login) => ({ login, type: 'User' })) };
};

const versionBefore = (versions: readonly Version[] | undefined, at: Date): string | undefined =>
  versions
    ?.filter(({ created_at: created }) => created <= at)
    .toSorted((a, b) => a.created_at.getTime() - b.created_at.getTime())
    .at(-1)?.head_commit_sha;

const stateOf = (commit: string | undefined, head: string | undefined): ExportedReview['state'] => {
  if (commit === undefined || head === undefined) return 'unknown';
  return commit === head ? 'live' : 'stale';
};
