import { expect, onTestFinished, test } from 'vitest';
import { readHistory } from '#demo/demo-files.ts';
import { withNotes } from '#demo/engine/notes.ts';
import { demoRepository } from './demo-repository.ts';

const history = readHistory();
const own = new Map([...history.changes.values()].flatMap((change) => [...change.own]));
const notes = [...(history.notes?.files ?? [])].map(([sha, text]) => ({ sha, text }));

interface Claim {
  readonly path: string;
  readonly from: number;
  readonly to: number;
}

const claimsOf = (text: string): Claim[] => {
  const claims: Claim[] = [];
  let path = '';
  for (const line of text.slice(0, text.indexOf('---\n')).trimEnd().split('\n')) {
    const [, ranges] = /^ {2}\S+ (\S+)$/.exec(line) ?? [];
    if (ranges === undefined) path = line;
    for (const range of ranges?.split(',') ?? []) {
      const [from = 0, to = from] = range.split('-').map(Number);
      claims.push({ path, from, to });
    }
  }
  return claims;
};

test('notes stand on commits of branches that were squashed', () => {
  const names = [...own].filter(([, { sha }]) => notes.some((note) => note.sha === sha)).map(([name]) => name);
  expect(names.toSorted()).toEqual(['recorded-keys', 'requests-first', 'round-by-currency', 'serve-stale']);
});

test.for(notes)('the note on $sha claims lines that its commit wrote, each once', ({ sha, text }) => {
  const commit = history.commits.get(sha);
  const before = history.commits.get(commit?.parents[0] ?? '');
  const claimed = new Set<string>();
  for (const { path, from, to } of claimsOf(text)) {
    const old = before?.files.get(path)?.split('\n') ?? [];
    const lines = commit?.files.get(path)?.split('\n') ?? [];
    for (let number = from; number <= to; number++) {
      const line = lines[number - 1];
      expect(claimed).not.toContain(`${path}:${number}`);
      claimed.add(`${path}:${number}`);
      expect({ path, number, line: typeof line }).toEqual({ path, number, line: 'string' });
      const times = (all: readonly string[]) => all.filter((each) => each === line).length;
      expect(times(lines), `${path}:${number} is new`).toBeGreaterThan(times(old));
    }
  }
  expect(claimed.size).toBeGreaterThan(0);
});

test('git shows them', () => {
  const { git, remove } = demoRepository();
  onTestFinished(remove);
  for (const { sha, text } of notes) expect(git('notes', '--ref=ai', 'show', sha)).toBe(text);
});

test('a note on a commit that no change carries is refused', () => {
  expect(() => withNotes(history, new Map([['nothing', 'x']]))).toThrow('nothing.note');
});
