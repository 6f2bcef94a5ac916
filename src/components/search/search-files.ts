import { getCollection } from 'astro:content';
import { buildIndex } from '#search/build-index.ts';
import { documentsOf } from '#search/documents.ts';

/** The files of the search index over the content that this edition of the site shows. */
export const searchFiles = async (): Promise<ReadonlyMap<string, string>> => {
  const [incidents, patterns] = await Promise.all([getCollection('incidents'), getCollection('patterns')]);
  return buildIndex(
    documentsOf({
      incidents: incidents.map(({ id, data, body = '' }) => ({ id, data, body })),
      patterns: patterns.map(({ id, data, body = '' }) => ({ id, data, body })),
    }),
  );
};
