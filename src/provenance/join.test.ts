import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import type { Provenance } from '#model/provenance.ts';
import { evidenceOfChange } from './evidence-of-change.ts';
import { type Behind, joinProvenance } from './join.ts';
import { provenanceOf } from './provenance-of.ts';

const of = (message: string) => provenanceOf(claimsOf(message));
const silent = of('Cache the prices (#12)');
const claude = of('Cache the prices\n\nCo-authored-by: Claude <noreply@anthropic.com>');
const denied = of('Cache the prices\n\nAI-Assisted: no');
const commits = (...all: readonly (typeof claude)[]) =>
  all.map((provenance, index) => ({ sha: `${index + 1}`.repeat(40), provenance }));
const behind = (given: Partial<Behind>): Behind => ({
  change: 12,
  by: 'number',
  commits: [],
  size: given.commits?.length ?? 0,
  record: [],
  ...given,
});
const record = (claims: Parameters<typeof evidenceOfChange>[0]) => evidenceOfChange(claims);

test('joining nothing changes nothing', () => {
  expect(joinProvenance(claude, behind({}))).toBe(claude);
  expect(joinProvenance(silent, behind({ commits: commits(silent) }))).toBe(silent);
});

test('a squash inherits from the commits that it swallowed, and says how', () => {
  const joined = joinProvenance(silent, behind({ commits: commits(claude) }));
  expect(joined).toMatchObject({ ai_assisted: true, involvement: 'agent', strength: 'trailer', tools: ['claude'] });
  expect(joined.evidence.map(({ kind, path }) => [kind, path])).toEqual([
    ['co_author', 'change #12, commit 1111111111, by number'],
  ]);
});

test('the same said by several commits is one piece that names how many', () => {
  const joined = joinProvenance(silent, behind({ by: null, commits: commits(claude, claude, claude) }));
  expect(joined.evidence.map(({ path }) => path)).toEqual(['change #12, commit 1111111111 and 2 more']);
});

test('what the commit says itself is not said again by those behind it', () => {
  expect(joinProvenance(claude, behind({ commits: commits(claude, claude) }))).toBe(claude);
});

test('what the record says more weakly than the commit is not said again, and more strongly is', () => {
  const [own] = claude.evidence;
  const weaker = own === undefined ? [] : [{ ...own, strength: 'text' as const }];
  const stronger = own === undefined ? [] : [{ ...own, strength: 'attested' as const }];
  expect(joinProvenance(claude, behind({ record: weaker }))).toBe(claude);
  expect(joinProvenance(claude, behind({ record: stronger })).strength).toBe('attested');
});

test('the account that opened the change decides how far it goes', () => {
  const joined = joinProvenance(
    silent,
    behind({ by: 'merge commit', record: record({ authorLogin: 'Copilot', branch: 'copilot/fix' }) }),
  );
  expect(joined).toMatchObject({ involvement: 'autonomous', strength: 'identity', tools: ['copilot'] });
  expect(joined.evidence.map(({ kind, path }) => [kind, path])).toEqual([
    ['change_author', 'change #12, by merge commit'],
    ['branch', 'change #12, by merge commit'],
  ]);
});

test('a hint of the change alone decides nothing', () => {
  const joined = joinProvenance(silent, behind({ record: record({ labels: ['claude'] }) }));
  expect(joined).toMatchObject({ ai_assisted: false, involvement: 'unknown', strength: 'inferred' });
});

test('a denial in the change beside a trailer in a commit is a contradiction', () => {
  const joined = joinProvenance(
    silent,
    behind({ commits: commits(claude), record: record({ body: 'AI disclosure: none' }) }),
  );
  expect(joined.involvement).toBe('agent');
  expect(joined.contradictions).toEqual([
    'change #12, by number, line 1 says that no AI was used, change #12, commit 1111111111, by number, line 3 (co_author) names claude',
  ]);
});

test('the denial of a squash beside a trailer that it swallowed is a contradiction', () => {
  const joined = joinProvenance(denied, behind({ commits: commits(claude) }));
  expect(joined).toMatchObject({ involvement: 'agent', ai_assisted: true });
  expect(joined.contradictions).toHaveLength(1);
});

test.for([
  { name: 'every commit denies', given: [denied, denied], size: 2, involvement: 'none', contradictions: 0 },
  { name: 'one denies and one is silent', given: [denied], size: 2, involvement: 'unknown', contradictions: 0 },
  {
    name: 'one denies and one was written by AI',
    given: [denied, claude],
    size: 2,
    involvement: 'agent',
    contradictions: 0,
  },
  {
    name: 'not all commits could be told',
    given: [denied],
    size: Number.POSITIVE_INFINITY,
    involvement: 'unknown',
    contradictions: 0,
  },
] as const)('$name: the whole is $involvement', ({ given, size, involvement, contradictions }) => {
  const joined = joinProvenance(silent, behind({ commits: commits(...given), size }));
  expect(joined.involvement).toBe(involvement);
  expect(joined.contradictions).toHaveLength(contradictions);
});

test('what a tool reviewed in one commit says nothing of the others', () => {
  const reviewed = of('Cache the prices\n\nReviewed-by: CodeRabbit <noreply@coderabbit.ai>');
  expect(reviewed.involvement).toBe('none');
  expect(joinProvenance(silent, behind({ commits: commits(reviewed), size: 2 })).involvement).toBe('unknown');
  expect(joinProvenance(silent, behind({ commits: commits(reviewed), size: 1 })).involvement).toBe('none');
});

test('contradictions of a swallowed commit are carried over with their way, unless the squash has them too', () => {
  const message = 's\n\nCo-authored-by: GPT-5 <noreply@anthropic.com>';
  const odd = of(message);
  const joined = joinProvenance(silent, behind({ commits: commits(odd) }));
  expect(joined.contradictions).toHaveLength(1);
  expect(joined.contradictions[0]).toMatch(/^change #12, commit 1111111111, by number: /);
  const again = of(message.replace('s\n', 's (#12)\n\n* s\n'));
  expect(joinProvenance(again, behind({ commits: commits(odd) })).contradictions).toEqual(again.contradictions);
});

test('shares of a branch add up by lines where each of its commits has one', () => {
  const share = { ai: 0.5, human: 0.25, unknown: 0.25, lines: 4, source: 'notes' } as const;
  const measured = { ...claude, share };
  const longer = { ...claude, share: { ...share, ai: 1, human: 0, unknown: 0, lines: 12 } };
  const shareOf = (...provenances: Provenance[]) =>
    joinProvenance(silent, behind({ commits: commits(...provenances) })).share;
  expect(shareOf(measured)).toEqual(share);
  expect(shareOf(measured, longer)).toEqual({
    ai: 14 / 16,
    human: 1 / 16,
    unknown: 1 / 16,
    lines: 16,
    source: 'notes',
  });
  expect(shareOf(measured, claude)).toBeNull();
  expect(joinProvenance({ ...silent, share }, behind({ commits: commits(longer) })).share).toEqual(share);
});
