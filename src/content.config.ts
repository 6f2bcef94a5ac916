import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { HindcastError } from '#errors/hindcast-error.ts';
import { incident } from '#model/incident.ts';
import { pattern } from '#model/pattern.ts';
import { policy } from '#model/policy.ts';
import { presentTime } from '#model/present.ts';
import { fileRecord, incidentRecord, repositoryRecord } from '#model/records.ts';
import { sources } from '#model/sources.ts';
import type { Entry } from '#sources/content.ts';
import { type Base, EDITIONS } from '#sources/content-edition.ts';
import { contentLoader, type LoadedEntry } from '#sources/content-loader.ts';
import { contentReader } from '#sources/content-reader.ts';

const { env } = process;

const named = z.enum(EDITIONS).safeParse(env['HINDCAST_EDITION'] || 'internal');
if (!named.success) {
  const value = env['HINDCAST_EDITION'] ?? '';
  const expected = `Set it to one of: ${EDITIONS.join(', ')}.`;
  throw new HindcastError('usage/bad-value', { with: { name: 'HINDCAST_EDITION', value, expected } });
}

const reader = contentReader({
  contentDir: env['HINDCAST_CONTENT'] || 'content',
  edition: named.data,
  now: presentTime({ env, clock: new Date() }),
});

const loaderOf = (name: string, entries: (base: Base) => readonly LoadedEntry[]) =>
  contentLoader({ name: `hindcast-${name}`, reader, entries });

const texts = (map: ReadonlyMap<string, Entry<object>>): LoadedEntry[] =>
  [...map].map(([id, { data, file, body }]) => ({ id, data, text: { file, body } }));

const values = (map: ReadonlyMap<string, object>): LoadedEntry[] => [...map].map(([id, data]) => ({ id, data }));

/** A person as the site may show one: no address, no account. */
const person = z.strictObject({ name: z.string(), title: z.string().nullable(), groups: z.array(z.string()) });

export const collections = {
  incidents: defineCollection({
    schema: incident,
    loader: loaderOf('incidents', ({ content }) => texts(content.incidents)),
  }),
  patterns: defineCollection({
    schema: pattern,
    loader: loaderOf('patterns', ({ content }) => texts(content.patterns)),
  }),
  policies: defineCollection({
    schema: policy,
    loader: loaderOf('policies', ({ content }) => [...content.policies].map(([id, { data }]) => ({ id, data }))),
  }),
  people: defineCollection({
    schema: person,
    loader: loaderOf('people', ({ content }) =>
      content.roster.flatMap((entity) => {
        if (entity.kind !== 'User') return [];
        const { name, title = null } = entity.metadata;
        return [{ id: name, data: { name, title, groups: entity.spec.memberOf } }];
      }),
    ),
  }),
  sources: defineCollection({
    schema: sources.pick({ repositories: true }),
    loader: loaderOf('sources', ({ content: { sources: found } }) =>
      found === undefined ? [] : [{ id: 'sources', data: { repositories: found.repositories } }],
    ),
  }),
  incidentRecords: defineCollection({
    schema: incidentRecord,
    loader: loaderOf('incident-records', ({ records }) => values(records.incidents)),
  }),
  repositoryRecords: defineCollection({
    schema: repositoryRecord,
    loader: loaderOf('repository-records', ({ records }) => values(records.repositories)),
  }),
  fileRecords: defineCollection({
    schema: fileRecord,
    loader: loaderOf('file-records', ({ records }) => values(records.files)),
  }),
};
