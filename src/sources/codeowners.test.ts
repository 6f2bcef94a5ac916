import { describe, expect, test } from 'vitest';
import { parseCodeowners } from './codeowners.ts';

describe('a line', () => {
  const rule = (readings: string[], ...owners: string[]) => ({ line: 1, readings, settled: true, owners });
  test.for([
    { name: 'with a user, a team and an address', line: '*.go @ana @org/team-1 ana@shop.example', owners: 3 },
    { name: 'with a name as companies give them', line: '*.go @ana_acme', owners: 1 },
    { name: 'with tabs', line: '*.go\t@ana\t\t@bo', owners: 2 },
    { name: 'with a comment after it', line: '*.go @ana # @bo may help', owners: 1 },
    { name: 'with a comment glued to its sign', line: '*.go @ana #bo', owners: 1 },
    { name: 'without owners', line: '*.go', owners: 0 },
    { name: 'without owners but a comment', line: '*.go # nobody', owners: 0 },
  ])('$name', ({ line, owners }) => {
    const { rules, problems } = parseCodeowners(line);
    expect(rules).toEqual([rule(['*.go'], ...(rules[0]?.owners ?? []))]);
    expect({ owners: rules[0]?.owners.length, problems }).toEqual({ owners, problems: [] });
  });

  test('an escaped space belongs to the pattern', () => {
    expect(parseCodeowners('/my\\ files/ @ana').rules).toEqual([rule(['/my\\ files/'], '@ana')]);
  });

  test.for(['', '   ', '# all of it', '  # indented'])('nothing in %j', (line) => {
    expect(parseCodeowners(line)).toEqual({ rules: [], problems: [], readable: true });
  });

  test.for([
    { line: '!x.js @ana', kind: 'invalid', message: 'negated' },
    { line: 'a/***/b @ana', kind: 'invalid', message: 'three stars' },
    { line: '/ @ana', kind: 'invalid', message: 'slash alone' },
    { line: '*.js ana', kind: 'invalid', message: "'ana' is no owner" },
    { line: '*.js @ana @', kind: 'invalid', message: "'@' is no owner" },
    { line: '*.js @dependabot[bot]', kind: 'invalid', message: 'is no owner' },
    { line: 'a.js\\', kind: 'invalid', message: 'backslash at the end' },
    { line: 'src/x*.[ch] @ana', kind: 'unsettled', message: '"[ ]"' },
    { line: '\\#x @ana', kind: 'unsettled', message: '"#"' },
    { line: 'a#b @ana', kind: 'unsettled', message: '"#"' },
    { line: '[Database] @ana', kind: 'unsupported', message: 'GitLab' },
    { line: '^[Docs][2] @ana', kind: 'unsupported', message: 'GitLab' },
  ])('$line is $kind', ({ line, kind, message }) => {
    const { rules, problems, readable } = parseCodeowners(`* @all\n${line}\n`);
    expect(problems).toMatchObject([{ line: 2, kind, message: expect.stringContaining(message) }]);
    expect(rules.map(({ settled }) => settled)).toEqual(kind === 'unsettled' ? [true, false] : [true]);
    expect(readable).toBe(kind !== 'unsupported');
  });

  test('every reading of an open form is kept', () => {
    const readingsOf = (line: string) => parseCodeowners(line).rules[0]?.readings;
    expect(readingsOf('x.[ch] @ana')).toEqual(['x.[ch]', 'x.?']);
    expect(readingsOf('\\#x @ana')).toEqual(['\\#x']);
    expect(readingsOf('a#b @ana')).toEqual(['a#b', 'a']);
  });
});

test('lines are counted whatever ends them, and a mark of the encoding is no text', () => {
  const { rules } = parseCodeowners('\uFEFF*.go @ana\r\n\r\n# x\r\n/docs/ @bo\r\n');
  expect(rules.map(({ line, readings }) => [line, ...readings])).toEqual([
    [1, '*.go'],
    [4, '/docs/'],
  ]);
});

test('a file of 3 MB is not loaded', () => {
  const owners = parseCodeowners('*.go @ana\n'.repeat(320_000));
  expect(owners).toMatchObject({ rules: [], readable: false, problems: [{ line: 1, kind: 'invalid' }] });
});
