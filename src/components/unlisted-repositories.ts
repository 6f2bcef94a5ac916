import { getCollection } from 'astro:content';

/**
 * Repositories that `sources.yaml` names without a web address: no forge shows them, so nothing links there. A
 * repository that the file does not name is taken for a public one.
 */
export const unlistedRepositories = async (): Promise<ReadonlySet<string>> => {
  const sources = await getCollection('sources');
  return new Set(
    sources.flatMap(({ data }) => data.repositories.filter(({ url }) => url === undefined).map(({ id }) => id)),
  );
};
