import { z } from 'zod';

const fullId = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'expected a full commit id');

/** A fix and the commits known to have introduced what it mends; one JSON object a line. Other fields are passed over. */
export const linkingPair = z.object({
  repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'expected owner/name'),
  fix_sha: fullId,
  inducing_shas: z.array(fullId).min(1),
  source: z.string().min(1),
  lang: z.string().default('unknown'),
  deleted_code_lines: z.int().nonnegative().optional(),
});
export type LinkingPair = z.infer<typeof linkingPair>;
