import { expect, onTestFinished, test } from 'vitest';
import { gitAiNoteText } from '#fixtures/git-ai-note.ts';
import { writeNotes } from '#fixtures/notes.ts';
import { makeRepo, type TestRepo } from '#fixtures/repo.ts';
import { openRepository } from '#sources/git/open-repository.ts';
import type { Repository } from '#sources/git/repository.ts';
import { readSidecars, type Sidecars } from './sidecars.ts';

const SESSION = 's_c9883b05a2487d';
const EDIT = `${SESSION}::t_9f8e7d6c5b4a32`;

const emptyRepo = (): TestRepo => {
  const repo = makeRepo();
  onTestFinished(() => repo.remove());
  return repo;
};
const numbered = (count: number): string => Array.from({ length: count }, (_, index) => `line ${index}\n`).join('');

const read = async (repo: TestRepo): Promise<{ sidecars: Sidecars; repository: Repository }> => {
  const repository = await openRepository(repo.path);
  onTestFinished(() => repository.close());
  return { sidecars: await readSidecars(repository), repository };
};
const brief = (sidecars: Sidecars, ...asked: Parameters<Sidecars['of']>) => {
  const facts = sidecars.of(...asked);
  return facts && { tools: facts.evidence.map(({ kind, tool }) => `${kind} ${tool}`), share: facts.share };
};

test('a repository without records says nothing of any commit', async () => {
  const repo = emptyRepo();
  const tip = repo.commit({ message: 'one', files: { a: 'a' } });
  const { sidecars, repository } = await read(repo);
  expect(sidecars.of(tip)).toBeUndefined();
  expect([...sidecars.blindSpots, ...repository.blindSpots]).toEqual([]);
});

test('an empty repository is read as well', async () => {
  const { sidecars } = await read(emptyRepo());
  expect(sidecars.of('0'.repeat(40))).toBeUndefined();
});

test('a note is set against the lines that its commit added', async () => {
  const repo = emptyRepo();
  const first = repo.commit({ message: 'one', files: { 'a.ts': numbered(4) } });
  const second = repo.commit({ message: 'two', files: { 'a.ts': numbered(10), 'b.ts': numbered(2) } });
  const lines = { 'a.ts': { [EDIT]: '5-8' } };
  writeNotes(repo, { [first]: gitAiNoteText(), [second]: gitAiNoteText({ lines, sessions: { [SESSION]: 'claude' } }) });
  const { sidecars } = await read(repo);
  expect(sidecars.of(first)).toBeUndefined();
  expect(brief(sidecars, second)).toEqual({
    tools: ['note claude'],
    share: { ai: 0.5, human: 0, unknown: 0.5, lines: 8, source: 'notes' },
  });
});

test('a note of lines of people gives a share and no evidence', async () => {
  const repo = emptyRepo();
  const tip = repo.commit({ message: 'one', files: { 'a.ts': numbered(4) } });
  const key = 'h_31dce776f88375';
  writeNotes(repo, { [tip]: gitAiNoteText({ lines: { 'a.ts': { [key]: '1-3' } }, humans: [key] }) });
  const { sidecars } = await read(repo);
  expect(brief(sidecars, tip)).toEqual({
    tools: [],
    share: { ai: 0, human: 0.75, unknown: 0.25, lines: 4, source: 'notes' },
  });
});

test('a note that was carried along from another commit is a hint', async () => {
  const repo = emptyRepo();
  repo.commit({ message: 'one', files: { 'a.ts': numbered(4) } });
  const tip = repo.commit({ message: 'two', files: { 'b.ts': numbered(2) } });
  writeNotes(repo, {
    [tip]: gitAiNoteText({ lines: { 'a.ts': { [EDIT]: '1-4' } }, sessions: { [SESSION]: 'claude' } }),
  });
  const { sidecars } = await read(repo);
  expect(brief(sidecars, tip)).toEqual({ tools: ['note_elsewhere claude'], share: null });
});

test('a merge has the evidence of its note and no share: its files are those of others', async () => {
  const repo = emptyRepo();
  const base = repo.commit({ message: 'base', files: { 'a.ts': numbered(1) } });
  const side = repo.commit({ message: 'side', branch: 'side', parents: [base], files: { 'b.ts': numbered(9) } });
  const main = repo.commit({ message: 'main', files: { 'c.ts': numbered(1) } });
  const merge = repo.commit({ message: 'merge', parents: [main, side], files: { 'b.ts': numbered(9) } });
  const lines = { 'b.ts': { [EDIT]: '1' } };
  writeNotes(repo, { [merge]: gitAiNoteText({ lines, sessions: { [SESSION]: 'claude' } }) });
  const { sidecars } = await read(repo);
  expect(brief(sidecars, merge)).toEqual({ tools: ['note claude'], share: null });
});

test('a session that one note leaves out is found in another', async () => {
  const repo = emptyRepo();
  const first = repo.commit({ message: 'one', files: { 'a.ts': numbered(1) } });
  const second = repo.commit({ message: 'two', files: { 'b.ts': numbered(1) } });
  const third = repo.commit({ message: 'three', files: { 'c.ts': numbered(1) } });
  const disputed = { '02ad540': '1' };
  writeNotes(repo, {
    [first]: gitAiNoteText({ lines: { 'a.ts': { [EDIT]: '1' } } }),
    [second]: gitAiNoteText({ sessions: { [SESSION]: 'codex' }, prompts: { '02ad540': 'cursor' } }),
    [third]: gitAiNoteText({ lines: { 'c.ts': disputed } }),
    ['1'.repeat(40)]: gitAiNoteText({ prompts: { '02ad540': 'amp' } }),
  });
  const { sidecars } = await read(repo);
  expect(brief(sidecars, first)?.tools).toEqual(['note codex']);
  expect(brief(sidecars, third)?.tools).toEqual(['note_key null']);
});

test('a note of a commit that is not here is evidence without a share', async () => {
  const repo = emptyRepo();
  repo.commit({ message: 'one', files: { a: 'a' } });
  const gone = 'ab'.repeat(20);
  writeNotes(repo, { [gone]: gitAiNoteText({ lines: { a: { [EDIT]: '1' } }, sessions: { [SESSION]: 'claude' } }) });
  const { sidecars } = await read(repo);
  expect(brief(sidecars, gone)).toEqual({ tools: ['note claude'], share: null });
});

test('notes without the form are told of, and the others are read', async () => {
  const repo = emptyRepo();
  const [first, second, third] = ['one', 'two', 'three'].map((message) =>
    repo.commit({ message, files: { a: message } }),
  );
  writeNotes(repo, {
    [first ?? '']: 'Reviewed by Ana\n',
    [second ?? '']: gitAiNoteText({ lines: { a: { [EDIT]: '1' } }, sessions: { [SESSION]: 'claude' } }),
    [third ?? '']: '---\n{',
  });
  const { sidecars } = await read(repo);
  expect(brief(sidecars, second ?? '')?.tools).toEqual(['note claude']);
  expect(sidecars.blindSpots).toMatchObject([
    { what: 'notes', why: 'unsupported', detail: expect.stringMatching(/^2 of refs\/notes\/ai could not be used/) },
  ]);
});

test('blobs of the first versions speak for commits without a note', async () => {
  const repo = emptyRepo();
  const [first = '', second = '', third = ''] = ['one', 'two', 'three'].map((message) =>
    repo.commit({ message, files: { 'a.ts': `${message}\n` } }),
  );
  const old = JSON.stringify({ files: { 'a.ts': { authors: [{ author: 'Cursor', lines: [1] }] } } });
  const sessions = { [SESSION]: 'claude' };
  const lines = { 'a.ts': { [EDIT]: '1' } };
  const put = (sha: string, text: string): void => {
    repo.git(['update-ref', `refs/ai/authorship/${sha}`, repo.git(['hash-object', '-w', '--stdin'], text)]);
  };
  put(first, old);
  put(second, old);
  put(third, gitAiNoteText({ lines, sessions }));
  put('not-a-commit', old);
  writeNotes(repo, { [second]: gitAiNoteText({ lines, sessions }) });
  const { sidecars } = await read(repo);
  expect([first, second, third].map((sha) => brief(sidecars, sha)?.tools)).toEqual([
    ['note cursor'],
    ['note claude'],
    ['note claude'],
  ]);
});

test('traces at the tip speak for the commits that they name', async () => {
  const repo = emptyRepo();
  const base = repo.commit({ message: 'base', files: { 'z.ts': numbered(3) } });
  const work = repo.commit({ message: 'work', files: { 'a.ts': numbered(4) } });
  const trace = (revision: string, path: string, type: string): string =>
    JSON.stringify({
      version: '0.1.0',
      vcs: { type: 'git', revision },
      tool: { name: 'cursor' },
      files: [{ path, conversations: [{ contributor: { type }, ranges: [{ start_line: 1, end_line: 2 }] }] }],
    });
  const records = [
    trace(work, 'a.ts', 'ai'),
    '',
    'half a {',
    trace(base, 'a.ts', 'ai'),
    trace('c'.repeat(40), 'a.ts', 'ai'),
  ];
  repo.commit({ message: 'traces', files: { '.agent-trace/traces.jsonl': `${records.join('\n')}\n` } });
  const { sidecars } = await read(repo);
  expect(brief(sidecars, work)).toEqual({
    tools: ['agent_trace cursor'],
    share: { ai: 0.5, human: 0, unknown: 0.5, lines: 4, source: 'agent_trace' },
  });
  expect(sidecars.of(base)).toBeUndefined();
  expect(sidecars.blindSpots.map(({ detail }) => detail)).toEqual([
    '1 of .agent-trace could not be used, the first is .agent-trace/traces.jsonl, line 3: it is not JSON',
    `1 of .agent-trace by commit could not be used, the first is ${base}: they name files to which it added nothing`,
  ]);
});

test('a checkpoint speaks for the commits that name it', async () => {
  const repo = emptyRepo();
  const id = 'a3b2c4d5e6f7';
  const tip = repo.commit({ message: `one\n\nEntire-Checkpoint: ${id}`, files: { a: 'a' } });
  const initial_attribution = {
    calculated_at: '2026-02-01',
    agent_lines: 3,
    human_added: 1,
    human_modified: 0,
    total_committed: 4,
  };
  repo.commit({
    message: 'Checkpoint',
    branch: 'entire/checkpoints/v1',
    parents: [],
    files: {
      'a3/b2c4d5e6f7/metadata.json': JSON.stringify({ checkpoint_id: id, sessions: [] }),
      'a3/b2c4d5e6f7/0/metadata.json': JSON.stringify({ checkpoint_id: id, agent: 'Claude Code', initial_attribution }),
      'a3/b2c4d5e6f7/0/full.jsonl': 'words of a session',
    },
  });
  const { sidecars, repository } = await read(repo);
  const commit = await repository.findCommit(tip);
  expect(brief(sidecars, tip, commit)).toEqual({
    tools: ['checkpoint_record claude'],
    share: { ai: 0.75, human: 0.25, unknown: 0, lines: 4, source: 'checkpoints' },
  });
  expect(sidecars.of(tip)).toBeUndefined();
});
