import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { testValue } from '#fixtures/test-data.ts';
import { ownershipIn } from '#policy/code-owners.ts';
import { parseCodeowners } from '#sources/codeowners.ts';

const file = z.object({
  codeowners: z.string(),
  expected: z.array(z.object({ path: z.string(), line: z.int(), owners: z.array(z.string()) })),
});
const written = z.object({
  cases: z.array(file.extend({ name: z.string() })),
  invalid: z.array(z.object({ name: z.string(), codeowners: z.string() })),
});

const found = testValue('records/codeowners/cases.json');
const { cases, invalid } = found === undefined ? { cases: [], invalid: [] } : written.parse(found);
const real = ['alertmanager', 'argo-cd', 'dd-trace-js', 'dispatch', 'sentry-javascript', 'temporal'].flatMap((name) => {
  const value = testValue(`records/codeowners/real/${name}.json`);
  return value === undefined ? [] : [{ name, ...file.parse(value) }];
});

describe.skipIf(cases.length === 0 && real.length === 0)('owners as another program finds them', () => {
  test.for([...cases, ...real])('$name', ({ codeowners, expected }) => {
    const ownership = ownershipIn(parseCodeowners(codeowners));
    const got = expected.map(({ path }) => ({ path, ...ownership(path) }));
    expect(got).toEqual(expected.map((each) => ({ ...each, unsettled: [] })));
  });

  /** An owner who does not exist is right by its form; only the host knows. */
  const formal = invalid.filter(({ name }) => !name.startsWith('unknown'));
  test.for(formal)('$name is reported by its line', ({ codeowners }) => {
    const last = codeowners.trimEnd().split('\n').length;
    expect(parseCodeowners(codeowners).problems.map(({ line }) => line)).toEqual([last]);
  });

  test('there are as many expectations as were published', () => {
    expect([...cases, ...real].flatMap(({ expected }) => expected).length).toBeGreaterThanOrEqual(1_796);
  });
});
