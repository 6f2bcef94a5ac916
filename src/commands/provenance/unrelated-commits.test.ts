import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BO, CLAUDE, changeWorld, scanned } from '#fixtures/change-branches.ts';

const LINES = [
  CLAUDE,
  'Assisted-by: Claude',
  'AI-Assisted: no',
  'Price (#12)',
  'Price (#13)',
  'See merge request shop/till!12',
  'This reverts commit 1111111111111111111111111111111111111111.',
  '(cherry picked from commit 1111111111111111111111111111111111111111)',
  'Generated with [Claude Code](https://claude.ai/code)',
  'One',
  '* One',
  '',
] as const;
const message = fc
  .array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.join('\n').trim() || 'x');

test('no text and no note of one commit changes the verdict of an unrelated one', {
  timeout: 120_000,
  tags: ['slow'],
}, async () => {
  await fc.assert(
    fc.asyncProperty(message, message, fc.constantFrom('12', '13', '14'), async (own, branch, number) => {
      const run = async (spoken: boolean) => {
        const { repo, pull } = changeWorld();
        pull(12, [{ message: 'One', author: BO, files: { 'a.txt': '1\n' } }]);
        const squash = repo.commit({ message: 'Price (#12)', files: { 'a.txt': '1\n' } });
        const plain = repo.commit({ message: 'Two', files: { 'c.txt': '2\n' } });
        const tip = repo.commit({ message: spoken ? own : 'Three', files: { 'b.txt': '3\n' } });
        const [head = ''] = pull(
          Number(number) + 10,
          [{ message: spoken ? branch : 'Four', files: { 'b.txt': '4\n' } }],
          plain,
        );
        for (const sha of spoken ? [tip, head] : []) {
          repo.git(
            ['-c', 'user.name=A', '-c', 'user.email=a@x', 'notes', '--ref=ai', 'add', '-F', '-', sha],
            `b.txt\n  0123456789abcdef 1\n---\n{"schema_version":"authorship/3.0.0","prompts":{"0123456789abcdef":{"agent_id":{"tool":"claude","id":"x","model":"m"}}}}`,
          );
        }
        const found = await scanned(repo);
        return [squash, plain].map((sha) => found.get(sha));
      };
      expect(await run(true)).toEqual(await run(false));
    }),
    { numRuns: 12, seed: 3 },
  );
});
