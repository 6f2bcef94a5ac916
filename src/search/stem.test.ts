import { expect, test } from 'vitest';
import { stem } from './stem.ts';

test.for([
  { name: 'eviction', words: ['evict', 'evicts', 'evicted', 'evicting', 'eviction', 'evictions'] },
  { name: 'retry', words: ['retry', 'retries', 'retried', 'retrying'] },
  { name: 'deploy', words: ['deploy', 'deploys', 'deployed', 'deployment', 'deployments'] },
  { name: 'migration', words: ['migrate', 'migrated', 'migrating', 'migration', 'migrations'] },
  { name: 'cache', words: ['cache', 'caches', 'cached', 'caching'] },
  { name: 'query', words: ['query', 'queries', 'queried'] },
  { name: 'drop', words: ['drop', 'drops', 'dropped', 'dropping'] },
  { name: 'exhaustion', words: ['exhaust', 'exhausts', 'exhausted', 'exhaustion'] },
])('the inflections of $name have one stem', ({ words }) => {
  expect([...new Set(words.map(stem))]).toHaveLength(1);
});

test.for([
  ['bus', 'bus'],
  ['dns', 'dns'],
  ['status', 'status'],
  ['sha1', 'sha1'],
  ['feed', 'feed'],
  ['rate', 'rate'],
  ['тесты', 'тесты'],
  ['', ''],
])('%s -> %s', ([word, expected]) => expect(stem(word ?? '')).toBe(expected));

test.for([
  ['queue', 'query'],
  ['policy', 'police'],
  ['rate', 'ration'],
  ['log', 'login'],
])('%s and %s stay apart', ([a, b]) => expect(stem(a ?? '')).not.toBe(stem(b ?? '')));
