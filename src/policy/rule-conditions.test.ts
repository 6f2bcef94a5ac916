import { describe, expect, test } from 'vitest';
import { judge, person, review, rule, SILENT } from '#fixtures/judged-change.ts';
import type { JudgedChange } from './judged-change.ts';

describe('a rule', () => {
  test.for<{ name: string; when: object; given?: Partial<JudgedChange>; result: string; why: string }>([
    { name: 'for AI-assisted changes, on one', when: { ai_assisted: true }, result: 'fail', why: '0 of 1' },
    {
      name: 'for AI-assisted changes, on silence',
      when: { ai_assisted: true },
      given: { provenance: SILENT },
      result: 'not_applicable',
      why: 'no evidence shows AI assistance',
    },
    {
      name: 'for some involvements, on one',
      when: { involvement: ['assisted', 'agent'] },
      result: 'fail',
      why: '0 of 1',
    },
    {
      name: 'for some involvements, on another',
      when: { involvement: ['autonomous'] },
      result: 'not_applicable',
      why: 'AI involvement is agent',
    },
    {
      name: 'for evidence of some strength, on that',
      when: { minimum_evidence: 'trailer' },
      result: 'fail',
      why: '0 of 1',
    },
    {
      name: 'for evidence of some strength, on weaker',
      when: { minimum_evidence: 'identity' },
      result: 'not_applicable',
      why: 'of kind trailer',
    },
    { name: 'for juniors, on one', when: { author_level: ['junior', 'mid'] }, result: 'fail', why: '0 of 1' },
    {
      name: 'for juniors, on a senior',
      when: { author_level: ['junior'] },
      given: { author: person('max', 'senior') },
      result: 'not_applicable',
      why: 'user:default/max was senior',
    },
    {
      name: 'for juniors, on a bot',
      when: { author_level: ['junior'] },
      given: { author: { id: 'bot:renovate', kind: 'bot', level: null } },
      result: 'not_applicable',
      why: 'bot:renovate is not a person',
    },
    {
      name: 'for juniors, on somebody of unknown level',
      when: { author_level: ['junior'] },
      given: { author: { id: 'person-0a1b2c3d', kind: 'human', level: null } },
      result: 'undetermined',
      why: 'open whether the rule applies: the level of the author person-0a1b2c3d',
    },
    {
      name: 'for juniors, on somebody of unknown level, met anyway',
      when: { author_level: ['junior'] },
      given: { author: { id: 'person-0a1b2c3d', kind: 'human', level: null }, reviews: [review()] },
      result: 'pass',
      why: 'ana',
    },
    { name: 'for paths, on one', when: { paths: ['docs/**', 'src/payments/**'] }, result: 'fail', why: '0 of 1' },
    {
      name: 'for paths, on a hidden one',
      when: { paths: ['**/*.yml'] },
      given: { paths: ['.github/workflows/ci.yml'] },
      result: 'fail',
      why: '0 of 1',
    },
    {
      name: 'for paths, on others',
      when: { paths: ['src/ledger/**'] },
      result: 'not_applicable',
      why: 'no changed path matches src/ledger/**',
    },
    {
      name: 'for paths, on a change whose paths are not known',
      when: { paths: ['src/**'] },
      given: { paths: undefined },
      result: 'undetermined',
      why: 'could not be seen',
    },
    { name: 'for large changes, on one', when: { minimum_lines: 320 }, result: 'fail', why: '0 of 1' },
    {
      name: 'for large changes, on a small one',
      when: { minimum_lines: 321 },
      result: 'not_applicable',
      why: '320 lines',
    },
    {
      name: 'for large changes, on one of unknown size',
      when: { minimum_lines: 1 },
      given: { size: null },
      result: 'undetermined',
      why: 'size',
    },
    {
      name: 'with two conditions, of which one does not hold and one is open',
      when: { ai_assisted: false, paths: ['src/**'] },
      given: { paths: undefined },
      result: 'not_applicable',
      why: 'evidence shows AI assistance',
    },
  ])('$name: $result', ({ when, given = {}, result, why }) => {
    const [finding] = judge(given, rule({ when })).findings;
    expect(finding).toMatchObject({ result });
    expect(finding?.why).toContain(why);
  });
});
