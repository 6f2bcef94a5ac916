import { z } from 'zod';

const fullId = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'expected a full id');
const at = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

/**
 * One approval or dismissal as gittuf's GitHub app attests it: bound to the tree that the merge would have, not to a
 * commit of the branch. `at` is when the attestation was made, seconds after the click.
 */
export const approvalEvent = z.object({
  kind: z.enum(['approve', 'dismiss']),
  at,
  ref: z.string(),
  base: fullId,
  tree: fullId,
  reviewId: z.int(),
  /** `login+number`. */
  reviewer: z.string().regex(/^[^+]+\+\d{1,15}$/, 'expected login+number'),
});
export type ApprovalEvent = z.infer<typeof approvalEvent>;
