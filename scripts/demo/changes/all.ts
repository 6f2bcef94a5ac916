import type { Step } from '#demo/engine/step.ts';
import { FEBRUARY } from './february.ts';
import { LATE_FEBRUARY } from './late-february.ts';
import { MARCH } from './march.ts';

/** Everything that happened to harbor, in the order in which it reached a branch. */
export const STEPS: readonly Step[] = [...FEBRUARY, ...LATE_FEBRUARY, ...MARCH];
