import { z } from 'zod';
import { level } from './roster.ts';

/**
 * A person as a record names one. `id` is `user:default/name` for an entry of the roster, `person-<8 hex>` for a
 * keyed pseudonym, `bot:<name>` for a program, `unknown` when nobody can tell. Names and addresses are never stored.
 */
export const personRef = z.strictObject({
  id: z.string().regex(/^(?:user:default\/[\w.-]+|person-[0-9a-f]{8}|(?:bot|ai|service):[\w.-]+|unknown)$/),
  kind: z.enum(['human', 'bot', 'ai', 'service', 'unknown']),
  level: level.nullable().meta({ description: 'Level at the time of the act; null when not known' }),
});
export type PersonRef = z.infer<typeof personRef>;
