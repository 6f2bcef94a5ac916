import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import { evidenceOfChange } from './evidence-of-change.ts';
import { joinProvenance } from './join.ts';
import { provenanceOf } from './provenance-of.ts';

const of = (message: string) => provenanceOf(claimsOf(message));
const silent = of('Cache the prices (#12)');
const claude = of('Cache the prices\n\nCo-authored-by: Claude <noreply@anthropic.com>');

test('joining nothing changes nothing', () => {
  expect(joinProvenance({ own: claude, joined: [], change: [] })).toEqual(claude);
  expect(joinProvenance({ own: silent, joined: [{ provenance: silent, path: 'change #12' }], change: [] })).toEqual(
    silent,
  );
});

test('a squash inherits from the commits that it swallowed, and says how', () => {
  const joined = joinProvenance({ own: silent, joined: [{ provenance: claude, path: 'change #12' }], change: [] });
  expect(joined).toMatchObject({ ai_assisted: true, involvement: 'agent', strength: 'trailer', tools: ['claude'] });
  expect(joined.evidence.map(({ kind, path }) => [kind, path])).toEqual([['co_author', 'change #12']]);
});

test('what the commit says itself stays without a path', () => {
  const joined = joinProvenance({ own: claude, joined: [{ provenance: claude, path: 'change #12' }], change: [] });
  expect(joined.evidence.map(({ path }) => path)).toEqual([null, 'change #12']);
});

test('the same evidence of two commits is kept once for each way', () => {
  const twice = [claude, claude].map((provenance) => ({ provenance, path: 'change #12' }));
  expect(joinProvenance({ own: silent, joined: twice, change: [] }).evidence).toHaveLength(1);
});

test('the account that opened the change decides how far it goes', () => {
  const change = evidenceOfChange({ authorLogin: 'Copilot', branch: 'copilot/fix' });
  const joined = joinProvenance({ own: silent, joined: [], change });
  expect(joined).toMatchObject({ involvement: 'autonomous', strength: 'identity', tools: ['copilot'] });
  expect(joined.evidence.map(({ kind, path }) => [kind, path])).toEqual([
    ['change_author', 'change'],
    ['branch', 'change'],
  ]);
});

test('a hint of the change alone decides nothing', () => {
  const joined = joinProvenance({ own: silent, joined: [], change: evidenceOfChange({ labels: ['claude'] }) });
  expect(joined).toMatchObject({ ai_assisted: false, involvement: 'unknown', strength: 'inferred' });
});

test('a denial in the change beside a trailer in a commit is a contradiction', () => {
  const change = evidenceOfChange({ body: 'AI disclosure: none' });
  const joined = joinProvenance({ own: silent, joined: [{ provenance: claude, path: 'change #12' }], change });
  expect(joined.involvement).toBe('agent');
  expect(joined.contradictions).toEqual([
    'change, line 1 says that no AI was used, change #12, line 3 (co_author) names claude',
  ]);
});

test('contradictions of a swallowed commit are carried over with their way', () => {
  const odd = of('s\n\nCo-authored-by: GPT-5 <noreply@anthropic.com>');
  const joined = joinProvenance({ own: silent, joined: [{ provenance: odd, path: 'change #12' }], change: [] });
  expect(joined.contradictions).toEqual(['change #12: Line 3: the name says chatgpt, the address says claude']);
});
