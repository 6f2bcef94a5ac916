/** A part of a whole with the interval that holds the true share in 95 of 100 samples like this one; all are 0–1. */
export interface EstimatedShare {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Below this many the interval is so wide that a share says nothing. */
export const FEWEST_FOR_A_SHARE = 20;

const Z = 1.959_963_984_540_054;

/** The share with its Wilson score interval (95 %); `null` where there are too few to say. */
export const wilsonShare = (part: number, of: number): EstimatedShare | null => {
  if (of < FEWEST_FOR_A_SHARE) return null;
  const share = part / of;
  const centre = (share + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z / (1 + Z ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  // At the ends the interval reaches the share itself; arithmetic may miss it by a hair.
  return {
    share,
    low: part === 0 ? 0 : Math.max(0, centre - half),
    high: part === of ? 1 : Math.min(1, centre + half),
  };
};
