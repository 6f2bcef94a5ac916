import { z } from 'zod';
import { repositoryId, webAddress } from './ids.ts';

const relativePath = z.string().min(1).meta({ description: 'Path, relative to the folder of sources.yaml' });

const reviewSource = z.strictObject({
  kind: z.enum(['github_export']).meta({ description: 'github_export: a folder of REST answers as JSON files' }),
  path: relativePath,
});

const deploymentSource = z.strictObject({
  kind: z
    .enum(['github_export'])
    .meta({ description: 'github_export: a JSON file of deployments with their statuses' }),
  path: relativePath,
});

const repositorySource = z.strictObject({
  id: repositoryId,
  path: relativePath.meta({ description: 'A clone, bare or not; when it is not there, earlier records are kept' }),
  url: webAddress.optional().meta({ description: 'Where a reader finds it' }),
  branch: z.string().min(1).default('HEAD').meta({ description: 'Branch whose history is counted' }),
  mode: z
    .enum(['full', 'facts_only'])
    .meta({ description: 'facts_only: no message text; people as pseudonyms. For repositories of others' }),
  services: z.array(z.string().min(1)).default([]).meta({ description: 'Services that it holds' }),
  reviews: z.array(reviewSource).default([]).meta({ description: 'Where reviews are read' }),
  deployments: z.array(deploymentSource).default([]).meta({ description: 'Where deployments are read' }),
});

/** `content/sources.yaml`: what ingest reads. */
export const sources = z.strictObject({
  schema_version: z.literal(1).meta({ description: 'Version of this schema' }),
  pseudonym_salt: z.string().min(16).meta({
    description: 'Makes pseudonyms of this site differ from those of others; HINDCAST_PSEUDONYM_KEY overrides it',
  }),
  repositories: z.array(repositorySource).default([]).meta({ description: 'Repositories that ingest reads' }),
});
export type Sources = z.infer<typeof sources>;
export type RepositorySource = z.infer<typeof repositorySource>;
