import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentDocuments } from '#fixtures/search/content-documents.ts';
import { searchAnswer } from '#model/search-answer.ts';
import { buildIndex } from '#search/build-index.ts';
import type { SearchDocument } from '#search/document.ts';
import { MANIFEST, parseManifest } from '#search/index-format.ts';
import { openIndex, type SearchIndex } from '#search/open-index.ts';
import { search } from '#search/search.ts';

const documents = await contentDocuments();
const files = buildIndex(documents);
const opened = (): Promise<SearchIndex> => openIndex(async (file) => JSON.parse(files.get(file) ?? 'null'));
const index = await opened();

const idsFor = async (query: string): Promise<string[]> =>
  (await search(index, query)).results.map(({ kind, id }) => `${kind} ${id}`);

const idsOfAnyOrder = (seed: number): SearchDocument[] =>
  documents.toSorted((a, b) => ((a.id.length * seed) % 7) - ((b.id.length * seed) % 7) || (a.id < b.id ? 1 : -1));

test('there is content to search', () => {
  expect(documents.filter(({ kind }) => kind === 'incident').length).toBeGreaterThanOrEqual(24);
  expect(documents.filter(({ kind }) => kind === 'pattern').length).toBeGreaterThanOrEqual(12);
});

test.for(['cache eviction', 'evicton', 'cahce evcition', 'CACHE-EVICTION', 'cacheEviction', 'cache evi'])(
  '"%s" finds the pattern and incidents',
  async (query) => {
    const ids = await idsFor(query);
    expect(ids.slice(0, 3)).toContain('pattern unbounded-growth');
    expect(ids.filter((each) => each.startsWith('incident ')).length).toBeGreaterThanOrEqual(2);
  },
);

test.for([
  { query: 'retry storm', among: /^pattern retry-storm$/ },
  { query: 'clients reconnect all at once', among: /^incident discord-herd-2017$/ },
  { query: 'regex cpu outage', among: /^incident cloudflare-regex-2019$/ },
  { query: 'deleted production database backups', among: /^incident gitlab-database-2017$/ },
  { query: 'langfuse', among: /^incident langfuse-/ },
  { query: 'CWE-770', among: /^pattern unbounded-growth$/ },
  { query: 'out of memory', among: /^pattern unbounded-growth$/ },
  { query: 'OOM', among: /^pattern unbounded-growth$/ },
  { query: 'adding an index locks the table', among: /^pattern migration-locks$/ },
])('$query', async ({ query, among }) => {
  const ids = await idsFor(query);
  expect(ids.slice(0, 3)).toContainEqual(expect.stringMatching(among));
});

test('every title finds its own page among the first three', async () => {
  const missed: string[] = [];
  for (const document of documents) {
    const ids = await idsFor(document.fields.title?.[0] ?? '');
    if (!ids.slice(0, 3).includes(`${document.kind} ${document.id}`)) missed.push(document.id);
  }
  expect(missed).toEqual([]);
});

test('the order in which documents are read changes no byte', () => {
  for (const seed of [1, 2, 3]) expect([...buildIndex(idsOfAnyOrder(seed))]).toEqual([...files]);
});

test('a document comes back from the index as it went in', async () => {
  for (const [number, document] of documents.entries()) {
    expect(await index.document(number)).toEqual({
      ...document,
      fields: { ...emptyFields(document), ...document.fields },
    });
  }
});

const emptyFields = (document: SearchDocument): object =>
  Object.fromEntries(
    ['title', 'aliases', 'summary', 'patterns', 'services', 'tools', 'labels', 'factors', 'lessons', 'timeline', 'body']
      .filter((field) => !(field in document.fields))
      .map((field) => [field, []]),
  );

test('smaller shards give the same answers', async () => {
  const small = buildIndex(documents, { shardLength: 500 });
  const other = await openIndex(async (file) => JSON.parse(small.get(file) ?? 'null'));
  expect(other.manifest.shards.length).toBeGreaterThan(index.manifest.shards.length * 4);
  for (const query of ['cache eviction', 'evicton', 'roll back a bad deploy', 'lang']) {
    expect(await search(other, query)).toEqual(await search(index, query));
  }
});

test('no query makes it throw, and every answer has the published shape', async () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('cache', '"', '__proto__', '~oom', ' ', '\n', '\u0000', '🧨', '-'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 12 }), async (parts) => {
      const answer = searchAnswer.parse(await search(index, parts.join(' ')));
      for (const { snippet, title, why } of answer.results) {
        expect(why).not.toEqual([]);
        for (const { text, marks } of [snippet, title]) {
          let at = 0;
          for (const { start, end } of marks) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 200 },
  );
}, 30_000);

test('what is brought before the first result stays under 60 kB, for each of the queries', async () => {
  for (const query of ['cac', 'cache eviction', 'our retries overloaded the database after a deploy']) {
    let bytes = 0;
    const counting = await openIndex(async (file) => {
      if (!file.startsWith('document-')) bytes += brotliCompressSync(files.get(file) ?? '').length;
      return JSON.parse(files.get(file) ?? 'null');
    });
    expect((await search(counting, query)).total).toBeGreaterThan(0);
    expect(bytes).toBeGreaterThan(1000);
    expect(bytes, query).toBeLessThan(60_000);
  }
});

test('the manifest names every other file', () => {
  const manifest = parseManifest(JSON.parse(files.get(MANIFEST) ?? 'null'));
  const named = [
    manifest.vocabulary,
    ...manifest.shards.map(([, file]) => file),
    ...manifest.documents.map(({ file }) => file),
  ];
  expect([MANIFEST, ...named].toSorted()).toEqual([...files.keys()].toSorted());
});
