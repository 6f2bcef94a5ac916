import { z } from 'zod';
import { changeId, commitSha, repositoryId } from './ids.ts';
import { LINK_CONFIDENCE, LINK_METHODS, LINK_ROLES, termsOf } from './vocabulary.ts';

export const linkRole = z
  .enum(termsOf(LINK_ROLES))
  .meta({ description: 'What the change had to do with the incident' });
export type LinkRole = z.infer<typeof linkRole>;
export const linkMethod = z.enum(termsOf(LINK_METHODS)).meta({ description: 'How the link was found' });
export const linkConfidence = z.enum(termsOf(LINK_CONFIDENCE)).meta({ description: 'How sure the link is' });

/** Roles that only a person may give; a script that writes one is at fault. */
export const HUMAN_ROLES: ReadonlySet<LinkRole> = new Set<LinkRole>(['caused', 'contributed', 'dismissed']);

/** A link as an author writes it into front matter. */
export const changeLink = z
  .strictObject({
    repository: repositoryId,
    commit: commitSha.optional(),
    change: z
      .int()
      .positive()
      .optional()
      .meta({ description: 'Number of the pull request, merge request or Gerrit change' }),
    role: linkRole,
    method: linkMethod,
    confidence: linkConfidence,
    why: z.string().min(1).max(500).meta({ description: 'What makes this link, in words that a reader can check' }),
  })
  .refine((link) => link.commit !== undefined || link.change !== undefined, 'name a commit, a change, or both');
export type ChangeLink = z.infer<typeof changeLink>;

/** A link in a record. `source` tells a person's claim from a script's proposal. */
export const recordedLink = z
  .strictObject({
    source: z.enum(['front_matter', 'machine']),
    repository: repositoryId,
    commit: commitSha.nullable(),
    change: changeId.nullable(),
    role: linkRole,
    method: linkMethod,
    confidence: linkConfidence,
    why: z.string(),
  })
  .refine((link) => link.source === 'front_matter' || !HUMAN_ROLES.has(link.role), 'only a person may write this role')
  .refine((link) => link.source === 'front_matter' || link.confidence !== 'confirmed', 'only a person confirms');
export type RecordedLink = z.infer<typeof recordedLink>;
