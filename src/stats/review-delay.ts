import type { RecordedChange, Review } from '#model/change.ts';
import { durationText } from './duration-text.ts';

/** How long after the change was ready (else opened) a review came, in words; `undefined` when a time is missing. */
export const reviewDelay = (
  change: Pick<RecordedChange, 'created_at' | 'ready_at'>,
  review: Pick<Review, 'at'>,
): string | undefined => {
  const from = change.ready_at ?? change.created_at;
  if (from === null || review.at === null) return undefined;
  const seconds = (Date.parse(review.at) - Date.parse(from)) / 1000;
  if (seconds < 0) return undefined;
  return `${durationText(seconds)} after it was ${change.ready_at === null ? 'opened' : 'ready'}`;
};
