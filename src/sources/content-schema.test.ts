import { expect, test } from 'vitest';
import { edited } from '#fixtures/content-folder.ts';
import { incident } from '#model/incident.ts';
import { rosterEntity } from '#model/roster.ts';
import { parseDocument } from './content-schema.ts';
import { readFrontMatter } from './front-matter.ts';
import { readDocuments } from './yaml-documents.ts';

const problemsWith = (from: string, to: string) => {
  const [text = ''] = Object.values(edited('incidents/cache-eviction.mdx', from, to));
  const document = readFrontMatter({ file: 'a.mdx', bytes: new TextEncoder().encode(String(text)) });
  if (!document.ok) return document.problems;
  const parsed = parseDocument({ schema: incident, what: 'an incident', document });
  return parsed.ok ? [] : parsed.problems;
};

test.for([
  {
    name: 'an unknown field',
    from: 'severity: SEV2',
    to: 'sevrity: SEV2',
    place: [20, 1],
    rule: 'schema/unknown-field',
    message: "There is no field 'sevrity' in an incident",
    hint: /^Did you mean 'severity'\? Its fields: schema_version, /,
  },
  {
    name: 'an unknown field in a list',
    from: '    method: manual',
    to: '    methd: manual',
    place: [40, 5],
    rule: 'schema/unknown-field',
    message: "There is no field 'methd' in 'changes[0]'",
    hint: /^Did you mean 'method'\? Its fields: repository, commit, change, role, method, confidence, why$/,
  },
  {
    name: 'a value that is not in the list',
    from: 'severity: SEV2',
    to: 'severity: sev2',
    place: [20, 1],
    rule: 'schema/unknown-value',
    message: "'severity' cannot be 'sev2'",
    hint: /^Did you mean 'SEV2'\? One of: SEV1, SEV2, SEV3, SEV4, SEV5, unknown$/,
  },
  {
    name: 'a day that no calendar has',
    from: 'resolved_at: 2026-03-05T15:20:00Z',
    to: 'resolved_at: 2026-02-30',
    place: [14, 1],
    rule: 'schema/invalid-value',
    message: "'resolved_at' cannot be '2026-02-30'",
    hint: /^Write RFC 3339 with a zone/,
  },
  {
    name: 'a time without a zone',
    from: '- at: 2026-03-05T14:31:00Z',
    to: '- at: 2026-03-05 14:31',
    place: [18, 5],
    rule: 'schema/invalid-value',
    message: "'timeline[1].at' cannot be '2026-03-05 14:31'",
    hint: /^Write RFC 3339 with a zone/,
  },
  {
    name: 'a year without quotes',
    from: 'introduced_at: 2026-03-01',
    to: 'introduced_at: 2026',
    place: [11, 1],
    rule: 'schema/unquoted',
    message: "'introduced_at' is a number, because 2026 stands without quotes",
    hint: /^Write "2026" in quotes/,
  },
  {
    name: 'a commit id without quotes',
    from: '"0123456789012345678901234567890123456789"',
    to: '0123456789012345678901234567890123456789',
    place: [37, 5],
    rule: 'schema/unquoted',
    message: "'changes[0].commit' is a number, because 0123456789012345678901234567890123456789 stands without quotes",
    hint: /^Write "0123456789012345678901234567890123456789" in quotes \(quote the commit id/,
  },
  {
    name: 'a short commit id',
    from: '"0123456789012345678901234567890123456789"',
    to: '"0123456"',
    place: [37, 5],
    rule: 'schema/invalid-value',
    message: "'changes[0].commit' cannot be '0123456'",
    hint: /^Give the full commit id/,
  },
  {
    name: 'a field without a value',
    from: 'audience: public',
    to: 'audience:',
    place: [5, 1],
    rule: 'schema/empty-field',
    message: "The field 'audience' has no value",
    hint: /^Give it a value, or delete the line$/,
  },
  {
    name: 'a field that is missing',
    from: 'audience: public\n',
    to: '',
    place: [2, 1],
    rule: 'schema/missing-field',
    message: "The field 'audience' is missing",
    hint: /^Add audience: \(Who may read it; internal when in doubt\) One of: internal, public$/,
  },
  {
    name: 'a field that is missing in a list',
    from: '    confidence: confirmed\n',
    to: '',
    place: [36, 5],
    rule: 'schema/missing-field',
    message: "The field 'changes[0].confidence' is missing",
    hint: /^Add confidence: \(How sure the link is\)/,
  },
  {
    name: 'a text in place of a list',
    from: 'services:\n  - sessions',
    to: 'services: sessions',
    place: [25, 1],
    rule: 'schema/wrong-type',
    message: "'services' has to be a list (lines that begin with a hyphen), and is text",
    hint: /^Write a list/,
  },
  {
    name: 'half a request',
    from: 'requests_failed: 120',
    to: 'requests_failed: 1.5',
    place: [23, 5],
    rule: 'schema/wrong-type',
    message: "'impact[0].requests_failed' cannot be 1.5",
    hint: /^Write a whole number$/,
  },
  {
    name: 'more failures than requests',
    from: 'requests_failed: 120',
    to: 'requests_failed: 5000',
    place: [23, 5],
    rule: 'schema/invalid-value',
    message: "'impact[0].requests_failed' cannot be '5000'",
    hint: /^Requests_failed cannot be more than requests_total$/,
  },
  {
    name: 'loads in different units',
    from: 'value: 10000, unit: keys',
    to: 'value: 10000, unit: users',
    place: [34, 1],
    rule: 'schema/contradiction',
    message: "'production_load': test_load and production_load need the same unit",
    hint: /^Change one of them/,
  },
  {
    name: 'a title of one letter',
    from: 'title: A cache kept every session until memory ran out',
    to: 'title: A',
    place: [6, 1],
    rule: 'schema/too-short',
    message: "'title' has 1 characters; at least 8 are needed",
    hint: /^Say more$/,
  },
  {
    name: 'a precision that does not exist',
    from: 'introduced_at: 2026-03-01',
    to: 'introduced_at: { at: 2026-03-01, precision: dayy }',
    place: [11, 34],
    rule: 'schema/unknown-value',
    message: "'introduced_at.precision' cannot be 'dayy'",
    hint: /^Did you mean 'day'\? One of: year, month, day/,
  },
])('$name is one problem at its place', ({ from, to, place: [line, column], rule, message, hint }) => {
  const problems = problemsWith(from, to);
  expect(problems).toEqual([
    { file: 'a.mdx', line, column, rule, severity: 'error', message, hint: expect.stringMatching(hint) },
  ]);
});

test('an entity of no known kind names the kinds', () => {
  const read = readDocuments({ file: 'a.yaml', text: 'kind: Usr\n' });
  const [document] = read.ok ? read.documents : [];
  if (document === undefined) throw new Error('the text is one document');
  const parsed = parseDocument({ schema: rosterEntity, what: 'an entity', document });
  expect(parsed.ok ? [] : parsed.problems).toEqual([
    expect.objectContaining({ message: "'kind' cannot be 'Usr'", hint: "Did you mean 'User'? One of: User, Group" }),
  ]);
});
