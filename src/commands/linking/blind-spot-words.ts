import type { BlindSpot } from '#model/commit.ts';

const LIMITS: Partial<Record<BlindSpot['why'], string>> = {
  shallow: 'The cause may lie before the point at which the clone was cut off.',
  partial: 'Commits whose content was left out of the clone cannot be compared.',
  damaged: 'What stands behind the damage cannot be compared.',
};

/** How something that cannot be seen limits an answer about causes. */
export const limitsOf = (why: BlindSpot['why']): string => LIMITS[why] ?? 'The cause may be among what was not seen.';
