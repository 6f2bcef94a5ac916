import { expect, test } from 'vitest';
import { REGISTRY } from '#provenance/registry.ts';
import { oldAuthorshipFacts, parseOldAuthorship } from './old-authorship.ts';

const AT = new Date('2025-09-01');
const blob = (authors: readonly { author: string; lines: unknown[] }[]): string =>
  JSON.stringify({
    files: { 'a.ts': { file: 'a.ts', authors: authors.map((each) => ({ ...each, agent_metadata: null })) } },
    schema_version: 'authorship/0.0.1',
  });
const facts = (authors: Parameters<typeof blob>[0], people: readonly string[] = ['Ana Ferro']) => {
  const parsed = parseOldAuthorship(blob(authors));
  if (!parsed.ok) return parsed.why;
  const { evidence, counted } = oldAuthorshipFacts(parsed.value, { registry: REGISTRY, people, at: AT });
  const { ai, human, unknown } = counted.get('a.ts') ?? { ai: 0, human: 0, unknown: 0 };
  return [...evidence.map(({ kind, strength, tool }) => `${kind} ${strength} ${tool}`), ai, human, unknown];
};

test.for([
  {
    name: 'a tool beside the person who committed',
    authors: [
      { author: 'Claude Code', lines: [[1, 10]] },
      { author: 'Ana Ferro', lines: [12, [20, 21]] },
    ],
    expected: ['note attested claude', 10, 3, 0],
  },
  { name: 'a tool without lines', authors: [{ author: 'Cursor', lines: [] }], expected: [0, 0, 0] },
  { name: 'a person alone', authors: [{ author: 'Ana Ferro', lines: [1] }], expected: [0, 1, 0] },
  { name: 'somebody else', authors: [{ author: 'Bo Lind', lines: [1] }], expected: [0, 0, 1] },
  { name: 'somebody with the name of a tool', authors: [{ author: 'Claude Moreau', lines: [1] }], expected: [0, 0, 1] },
  { name: 'a range that runs backwards', authors: [{ author: 'Cursor', lines: [[9, 3]] }], expected: [0, 0, 0] },
])('$name', ({ authors, expected }) => expect(facts(authors)).toEqual(expected));

test('a person who signed the commit is a person, whatever else the name means', () => {
  const authors = [{ author: 'Claude', lines: [[1, 4]] }];
  expect(facts(authors)).toEqual(['note attested claude', 4, 0, 0]);
  expect(facts(authors, ['Claude'])).toEqual([0, 4, 0]);
});

test.for(['', '[]', '{"files":[]}', '{"files":{"a":{"authors":[{"author":"Claude","lines":["1"]}]}}}', 'text'])(
  'what has another form gives a reason: %s',
  (text) => expect(parseOldAuthorship(text)).toMatchObject({ ok: false }),
);
