import type { Step } from '#demo/engine/step.ts';
import { APRIL } from './april.ts';
import { FEBRUARY } from './february.ts';
import { LATE_APRIL } from './late-april.ts';
import { LATE_FEBRUARY } from './late-february.ts';
import { LATE_MARCH } from './late-march.ts';
import { MARCH } from './march.ts';
import { MAY } from './may.ts';

/** Everything that happened to harbor, in the order in which it reached a branch. */
export const STEPS: readonly Step[] = [
  ...FEBRUARY,
  ...LATE_FEBRUARY,
  ...MARCH,
  ...LATE_MARCH,
  ...APRIL,
  ...LATE_APRIL,
  ...MAY,
];
