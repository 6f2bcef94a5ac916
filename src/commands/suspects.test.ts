import { expect, onTestFinished, test } from 'vitest';
import { makeRepo, type TestPerson, type TestRepo } from '#fixtures/repo.ts';
import { type Suspect, type SuspectsAnswer, suspectsAnswer } from '#model/suspects-answer.ts';
import { suspectsOf } from './linking/suspects-of.ts';
import { commitIdOf, shownOf } from './suspects-flags.ts';
import { suspectsText } from './suspects-report.ts';

const repoOf = (): TestRepo => {
  const repo = makeRepo();
  onTestFinished(() => repo.remove());
  return repo;
};

const cache = (evict: string, limit = 'const limit = 10;'): string =>
  [
    limit,
    '',
    'export function evict(entries) {',
    `  ${evict}`,
    '}',
    '',
    'export function size(entries) {',
    '  return entries.size;',
    '}',
    '',
  ].join('\n');

const ANA: TestPerson = { name: 'Ana Ferro', email: 'ana@example.test' };

interface Story {
  readonly author?: TestPerson;
  readonly trailer?: string;
  readonly fixMessage?: (bad: string) => string;
}

/** A cache that is made, tuned, broken, documented and mended. */
const told = ({ author = ANA, trailer = '', fixMessage = () => 'cache: evict the oldest entry' }: Story = {}) => {
  const repo = repoOf();
  const message = (text: string): string => `${text}\n${trailer === '' ? '' : `\n${trailer}\n`}`;
  const made = repo.commit({
    message: message('cache: keep entries'),
    author,
    files: { 'cache.ts': cache('entries.clear();') },
  });
  const tuned = repo.commit({
    message: message('cache: raise the limit'),
    author,
    files: { 'cache.ts': cache('entries.clear();', 'const limit = 99;') },
  });
  const bad = repo.commit({
    message: message('cache: evict the newest entry'),
    author,
    files: { 'cache.ts': cache('entries.delete(entries.newest());', 'const limit = 99;') },
  });
  repo.commit({ message: message('docs: explain'), author, files: { 'README.md': 'The cache\n' } });
  const fix = repo.commit({
    message: message(fixMessage(bad)),
    author,
    files: {
      'cache.ts': cache('entries.delete(entries.oldest());', 'const limit = 99;'),
      'cache.test.ts': 'test("evicts the oldest");\n',
    },
  });
  return { repo, made, tuned, bad, fix };
};

const shas = ({ candidates }: SuspectsAnswer): readonly string[] => candidates.map(({ sha }) => sha);

test('the commit that wrote the replaced line comes first, with the line then and now', async () => {
  const { repo, made, tuned, bad, fix } = told();
  const answer = await suspectsOf(repo.path, fix.slice(0, 10));
  expect([answer.fix, shas(answer)[0]]).toEqual([fix, bad]);
  expect(suspectsAnswer.safeParse(answer).error).toBeUndefined();
  expect(shas(answer).toSorted()).toEqual([made, tuned, bad].toSorted());
  expect(answer.candidates.every(({ role }) => role === 'suspect')).toBe(true);
  expect(answer.candidates[0]?.evidence[0]).toEqual({
    kind: 'line',
    way: 'replaced',
    path: 'cache.ts',
    line: 4,
    original_path: 'cache.ts',
    original_line: 4,
    text_then: '  entries.delete(entries.newest());',
    text_now: '  entries.delete(entries.newest());',
    through: null,
  });
  expect(answer.not_seen.map(({ what, detail }) => [what, detail])).toEqual([['new files', 'cache.test.ts']]);
});

test('an earlier form of the line is traced one step back, through the commit that changed it', async () => {
  const { repo, made, bad, fix } = told();
  const first = (await suspectsOf(repo.path, fix)).candidates.find(({ sha }) => sha === made);
  const back = first?.evidence.find((each) => each.kind === 'line' && each.way === 'back');
  expect(back).toMatchObject({ line: 4, through: bad, text_then: '  entries.clear();' });
});

/** What of an answer does not depend on ids. */
const withoutIds = ({ candidates, answer, seen }: SuspectsAnswer): string =>
  JSON.stringify({
    answer,
    seen,
    candidates: candidates.map(({ rank, score, subject, evidence }: Suspect) => ({
      rank,
      score,
      subject,
      parts: evidence.filter(({ kind }) => kind === 'feature'),
    })),
  });

test('who wrote it, with which tool and of which rank changes nothing', async () => {
  const people = told();
  const agents = told({
    author: { name: 'Quill Agent (junior)', email: 'agent[bot]@quill.test' },
    trailer:
      '🤖 Generated with Quill\n\nCo-authored-by: Quill <noreply@quill.test>\nAssisted-by: Quill:model-9\nAI-Model: model-9',
  });
  const [one, other] = [await suspectsOf(people.repo.path, people.fix), await suspectsOf(agents.repo.path, agents.fix)];
  expect(withoutIds(other)).toBe(withoutIds(one));
});

test.for([
  { name: 'a Fixes line', message: (bad: string) => `x\n\nFixes: ${bad.slice(0, 12)} ("cache")`, method: 'manual' },
  { name: 'a revert', message: (bad: string) => `Revert "x"\n\nThis reverts commit ${bad}.`, method: 'revert_target' },
  { name: 'words', message: (bad: string) => `x\n\nThis was introduced in ${bad.slice(0, 9)}.`, method: 'manual' },
  { name: 'the subject of a revert', message: () => 'Revert "cache: evict the newest entry"', method: 'manual' },
])('what the message names by $name comes first and says so', async ({ message, method }) => {
  const { repo, bad, fix } = told({ fixMessage: message });
  const answer = await suspectsOf(repo.path, fix);
  expect([answer.answer, shas(answer)[0], answer.candidates[0]?.method]).toEqual(['named', bad, method]);
  expect(answer.candidates[0]?.evidence[0]?.kind).toBe('named');
  expect(answer.candidates.slice(1).every(({ score }) => score < 0.1)).toBe(true);
  expect(new Set(shas(answer)).size).toBe(answer.candidates.length);
});

test('a number leads to the commit that landed it', async () => {
  const repo = repoOf();
  repo.commit({ message: 'one (#6)', files: { 'a.ts': 'one();\n' } });
  const bad = repo.commit({ message: 'two (#7)', files: { 'b.ts': 'two();\n' } });
  const fix = repo.commit({ message: 'mend, a regression from #7', files: { 'a.ts': 'three();\n' } });
  expect(shas(await suspectsOf(repo.path, fix))[0]).toBe(bad);
});

test('a name that is not before the fix is said to be missing, and accuses nobody', async () => {
  const { repo, fix } = told({ fixMessage: () => `x\n\nFixes: ${'ab12'.repeat(10)}` });
  const answer = await suspectsOf(repo.path, fix);
  expect(answer.answer).not.toBe('named');
  expect(answer.not_seen.map(({ what }) => what)).toContain('a commit that the message names');
});

test('a fix that only adds lines leads to what stands around them', async () => {
  const repo = repoOf();
  repo.commit({ message: 'make', files: { 'a.ts': 'one();\n', 'b.ts': 'x();\n' } });
  const bad = repo.commit({ message: 'call', files: { 'a.ts': 'one();\ntwo();\n' } });
  repo.commit({ message: 'other', files: { 'b.ts': 'y();\n' } });
  const fix = repo.commit({ message: 'mend', files: { 'a.ts': 'one();\nguard();\ntwo();\n' } });
  const answer = await suspectsOf(repo.path, fix);
  expect(shas(answer)[0]).toBe(bad);
  expect(answer.candidates[0]?.evidence[0]).toMatchObject({ kind: 'line', way: 'beside' });
});

test('the first commit of a history leads nowhere, and that is an answer', async () => {
  const { repo, made } = told();
  const answer = await suspectsOf(repo.path, made);
  expect([answer.answer, answer.candidates, answer.not_seen.length]).toEqual(['nothing_to_trace', [], 1]);
  expect(suspectsText(answer, { paint: (_, text) => text, limit: 5 })).toContain('no_change_cause');
});

test('what a shallow clone hides is said', async () => {
  const { repo, tuned, fix } = told();
  const { writeFileSync } = await import('node:fs');
  writeFileSync(`${repo.gitDir}/shallow`, `${tuned}\n`);
  const answer = await suspectsOf(repo.path, fix);
  expect(answer.not_seen.map(({ limits }) => limits)).toContain(
    'The cause may lie before the point at which the clone was cut off.',
  );
});

test('text shows places, both forms of a line and what the score is made of, and nothing acts on a terminal', async () => {
  const { repo, fix } = told({ fixMessage: () => 'mend' });
  const answer = await suspectsOf(repo.path, fix);
  const hostile = { ...answer, candidates: answer.candidates.map((each) => ({ ...each, subject: '\u001b[31mred' })) };
  const text = suspectsText(hostile, { paint: (_, shown) => shown, limit: 1 });
  expect(text).toContain('cache.ts:4 (then 4): replaced by the fix');
  expect(text).toContain('     then  entries.delete(entries.newest());');
  expect(text).toMatch(/ {3}\+\d\.\d\d {2}\w/);
  expect(text).toContain('2 more with --limit or --json.');
  expect(text).not.toContain('\u001b');
});

test('a commit that is not there is an error with its id', async () => {
  const { repo } = told();
  await expect(suspectsOf(repo.path, 'abcdef0123')).rejects.toThrow(/abcdef0123/);
});

test('ids and counts are checked', () => {
  expect([commitIdOf('--fix', 'abcdef0'), shownOf(undefined), shownOf('7')]).toEqual(['abcdef0', 5, 7]);
  for (const id of ['HEAD', '--all', 'abc', undefined]) expect(() => commitIdOf('--fix', id)).toThrow();
  for (const count of ['0', '101', 'x']) expect(() => shownOf(count)).toThrow();
});
