import type { JudgedChange, JudgedReview } from './judged-change.ts';

/**
 * Seconds from the last push to an approval for each line added or deleted; a change of no lines counts as one. Push times
 * are those that the host saw, never commit dates. `undefined` where one of the two is not recorded, and for a review
 * that came before the last push: what it looked at was pushed at another time.
 */
export const secondsPerLine = (
  { at }: Pick<JudgedReview, 'at'>,
  { size, last_pushed_at: pushedAt }: Pick<JudgedChange, 'size' | 'last_pushed_at'>,
): number | undefined => {
  if (at === null || pushedAt === undefined || size === null) return undefined;
  const seconds = (Date.parse(at) - Date.parse(pushedAt)) / 1000;
  return seconds < 0 ? undefined : seconds / Math.max(1, size.added + size.deleted);
};

/** Share of the changed files that a review comments on, 0 to 1; `undefined` where either number is not recorded. */
export const commentedShare = (
  { commented_files: commented, inline_comments: comments }: Pick<JudgedReview, 'commented_files' | 'inline_comments'>,
  { size }: Pick<JudgedChange, 'size'>,
): number | undefined => {
  const files = comments === 0 ? 0 : commented;
  return files === undefined || size === null ? undefined : Math.min(1, files / Math.max(1, size.files));
};
