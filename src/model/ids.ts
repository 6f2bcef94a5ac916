import { z } from 'zod';
import { refusalOfLink } from './link-address.ts';

/** A permanent id: the file name of a piece of content without its extension. */
export const contentId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'use lower-case letters, digits and single hyphens')
  .max(80, 'use at most 80 characters')
  .meta({ description: 'Id of an incident or pattern: its file name without the extension' });

/** A commit by its full id (SHA-1 or SHA-256), as a quoted string. */
export const commitSha = z
  .string('quote the commit id: YAML reads some ids as numbers')
  .regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'give the full commit id, 40 or 64 lower-case hex digits, in quotes')
  .meta({ description: 'Full commit id, quoted' });

/** `host/owner/name`; GitLab groups may nest. Lower-case host, no scheme, no `.git`. */
export const repositoryId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*(?:\/[A-Za-z0-9_][\w.-]*){2,}$/, 'write host/owner/name, such as github.com/org/repo')
  .refine((id) => !id.split('/').some((part) => part.endsWith('.') || part.includes('..')), 'no part may hold ".."')
  .meta({ description: 'Repository as host/owner/name', examples: ['github.com/langfuse/langfuse'] });

/** A change: the repository and the number of its pull request, merge request or Gerrit change. */
export const changeId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*(?:\/[A-Za-z0-9_][\w.-]*){2,}#\d+$/, 'write host/owner/name#number')
  .meta({ description: 'Change as host/owner/name#number', examples: ['github.com/langfuse/langfuse#12574'] });

/** A web address. Only http and https are ever rendered as links. */
export const webAddress = z
  .url({ protocol: /^https?$/, error: 'give a full http or https address' })
  .max(2000)
  .refine((address) => refusalOfLink(address) === undefined, {
    error: ({ input }) => `the address ${refusalOfLink(String(input)) ?? 'cannot be a link'}`,
  })
  .meta({ description: 'Web address, http or https' });

/** A Backstage entity reference of a person, team or role, such as `user:default/ana`. */
export const entityRef = z
  .string()
  .regex(/^(?:user|group):[a-z0-9-]+\/[A-Za-z0-9][\w.-]*$/, 'write user:default/name or group:default/name')
  .meta({ description: 'Backstage entity reference', examples: ['user:default/ana', 'group:default/payments'] });
