import { expect, test } from 'vitest';
import { benchSearch } from '#commands/bench-search.ts';
import { HindcastError } from '#errors/hindcast-error.ts';

const FOLDER = 'tests/fixtures/search/input';
const [corpus, queries] = [`${FOLDER}/corpus.jsonl`, `${FOLDER}/queries.json`];

test('judges search and its peers on the same queries', async () => {
  const figures = await benchSearch({ corpus, queries });
  expect(figures).toMatchObject({ documents: 5, queries: 6, mrr: 1, recall10: 1 });
  expect(figures.ndcg10).toBeGreaterThan(0.95);
  expect(Object.keys(figures.by_type)).toEqual(['entity', 'keyword', 'paraphrase', 'typo']);
  expect(figures.by_type['paraphrase']?.queries).toBe(2);
  expect(Object.keys(figures.peers)).toEqual(['fuse', 'fuse_tokens', 'minisearch']);
  for (const peer of Object.values(figures.peers)) expect(peer.ndcg10).toBeLessThanOrEqual(figures.ndcg10);
});

test.for([
  { name: 'a file that is not there', paths: { corpus: 'nowhere.jsonl', queries }, code: 'source/unreadable' },
  { name: 'queries for a corpus', paths: { corpus: queries, queries }, code: 'source/not-json' },
  { name: 'a corpus for queries', paths: { corpus, queries: corpus }, code: 'source/not-json' },
  { name: 'JSON of another shape', paths: { corpus, queries: 'package.json' }, code: 'source/wrong-shape' },
])('$name: $code', async ({ paths, code }) => {
  const error = await benchSearch(paths).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(HindcastError);
  expect(error).toMatchObject({ code });
});
