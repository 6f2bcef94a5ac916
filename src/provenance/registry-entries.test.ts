import { describe, expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import { addressesOf } from '#model/ai-tool-claims.ts';
import { NOT_AGENTS } from '#model/ai-tools/not-agents.ts';
import { AI_TOOLS } from '#model/ai-tools.ts';
import type { Evidence } from '#model/provenance.ts';
import { evidenceOfChange } from './evidence-of-change.ts';
import { nameTools } from './name-tools.ts';
import { provenanceOf } from './provenance-of.ts';
import { REGISTRY } from './registry.ts';
import { reviewerKind } from './reviewer-kind.ts';

const spoke = ({ kind, strength, role, tool }: Evidence) => ({ kind, strength, role, tool });
const evidenceIn = (message: string, people?: Parameters<typeof claimsOf>[1]) =>
  provenanceOf(claimsOf(message, people)).evidence.map(spoke);

/** A text that a pattern fits. */
const sampleOf = (pattern: string): string =>
  pattern
    .replaceAll('{uuid}', '0a1b2c3d-0000-4000-8000-00000000000f')
    .replaceAll(/\{hex:(\d+)\}/g, (_, digits: string) => '0123456789abcdef'.repeat(4).slice(0, Number(digits)))
    .replace('* agent', '40% agent')
    .replaceAll('*', 'a-1')
    .replace('...', 'b?c=1');

const ACCOUNTS = AI_TOOLS.flatMap((tool) =>
  tool.identities.flatMap((identity) =>
    addressesOf(identity).map((address) => ({ tool: tool.id, address, identity, name: identity.name ?? 'Somebody' })),
  ),
);

describe('an account', () => {
  test.for(ACCOUNTS)('$address as a co-author is $tool', ({ tool, address, identity, name }) => {
    expect(evidenceIn(`s\n\nCo-Authored-By: ${name} <${address.toUpperCase()}>`)).toEqual([
      identity.weak === true
        ? { kind: 'editor_stamp', strength: 'inferred', role: 'author', tool }
        : { kind: 'co_author', strength: 'trailer', role: identity.role, tool },
    ]);
  });

  test.for(ACCOUNTS.filter(({ identity }) => identity.weak !== true))(
    '$address as the author is $tool',
    ({ tool, address, name }) => {
      const author = { name, email: address };
      expect(evidenceIn('s', { author })).toEqual([{ kind: 'author', strength: 'identity', role: 'author', tool }]);
    },
  );

  test.for(
    ACCOUNTS.flatMap(({ address, name }) => {
      const [account = '', domain = ''] = address.split('@');
      return [
        { name, email: `x${address}` },
        { name, email: `${account}@${domain}.example` },
        { name, email: `somebody@${domain}` },
        { name, email: `${account.split('+')[0]}+somebody@${domain}` },
      ];
    }),
  )('$email is nobody known', (author) => expect(evidenceIn('s', { author })).toEqual([]));
});

const KEYS = AI_TOOLS.flatMap((tool) =>
  tool.keys.flatMap(({ key, forms }) =>
    (forms.length === 0 ? ['anything'] : forms).map((form) => ({
      key,
      form,
      tool: tool.role === 'record' ? null : tool.id,
      hasForm: forms.length > 0,
    })),
  ),
);

describe('a key of one tool', () => {
  test.for(KEYS)('$key: $form is $tool', ({ key, form, tool }) => {
    expect(evidenceIn(`s\n\n${key}: ${sampleOf(form)}\n\nmore text\n`)).toMatchObject([{ role: 'author', tool }]);
  });

  test.for(KEYS.filter(({ hasForm }) => hasForm))('$key with another value says nothing', ({ key }) => {
    expect(evidenceIn(`s\n\n${key}: see the minutes of the meeting`)).toEqual([]);
  });
});

test.for([
  { value: '73% agent (146/200 lines)', kinds: ['generated_share'] },
  { value: '0% agent (0/12 lines)', kinds: [] },
  { value: '0.0% agent (0/12 lines)', kinds: [] },
  { value: '100% agent (12/12 lines)', kinds: ['generated_share'] },
])('a share of $value', ({ value, kinds }) => {
  expect(evidenceIn(`s\n\nEntire-Attribution: ${value}`).map(({ kind }) => kind)).toEqual(kinds);
});

const FOOTERS = AI_TOOLS.flatMap(({ id, footers }) => footers.map(({ name }) => ({ tool: id, name })));

test.for(FOOTERS)('a footer names $name', ({ tool, name }) => {
  const expected = [{ kind: 'footer', strength: 'text', role: 'author', tool }];
  expect(evidenceIn(`s\n\nGenerated with [${name}](https://example.test/x)`)).toEqual(expected);
  expect(evidenceIn(`s\n\n🤖 Made with ${name}.`)).toEqual(expected);
});

const BRANCHES = AI_TOOLS.flatMap(({ id, branches }) => branches.map(({ prefix }) => ({ tool: id, prefix })));

test.for(BRANCHES)('a branch $prefix hints at $tool, and only with its slash', ({ tool, prefix }) => {
  const merge = (branch: string): string => `Merge pull request #1 from org/${branch}`;
  expect(evidenceIn(merge(`${prefix}limits`))).toEqual([
    { kind: 'branch', strength: 'inferred', role: 'author', tool },
  ]);
  expect(evidenceIn(merge(`${prefix.slice(0, -1)}-limits`))).toEqual([]);
  expect(evidenceIn(merge(`ana-${prefix}limits`))).toEqual([]);
});

const MARKS = AI_TOOLS.flatMap(({ id, marks }) =>
  marks.map(({ line, says }) => ({ tool: id, line: sampleOf(line), says })),
);

test.for(MARKS)('"$line" is written by $tool', ({ tool, line, says }) => {
  const expected = [{ tool, role: says === 'reviewed' ? 'review' : 'author' }];
  expect(evidenceIn(`s\n\ntext\n${line} more\n`)).toMatchObject(expected);
  expect(evidenceOfChange({ body: `text\n\n${line}` })).toMatchObject(expected);
  expect(evidenceIn(`s\n\nThe bot wrote "${line}" below.`)).toEqual([]);
});

const LOGINS = AI_TOOLS.flatMap(({ reviewers }) => reviewers.map(({ login }) => ({ login })));

test.for(LOGINS)('$login reviews as an AI', ({ login }) => {
  expect(reviewerKind({ login, type: 'Bot' })).toBe('ai');
  expect(reviewerKind({ login: login.toUpperCase(), type: null })).toBe('ai');
  expect(reviewerKind({ login: `${login.replace('[bot]', '')}-person`, type: 'User' })).toBe('human');
});

const OPENERS = AI_TOOLS.flatMap(({ id, identities }) =>
  identities.flatMap(({ login, name }) => (login === undefined || name !== undefined ? [] : [{ tool: id, login }])),
);

test.for(OPENERS)('a change that $login opened is of $tool', ({ tool, login }) => {
  expect(evidenceOfChange({ authorLogin: login })).toMatchObject([{ kind: 'change_author', tool }]);
});

const RESERVED = AI_TOOLS.flatMap(({ id, reserved_names: names }) =>
  names.map(({ name }) => ({ tool: id, name: name.replace('...', 'gpt-5)') })),
);

test.for(RESERVED)('nobody but $tool is called $name', ({ tool, name }) => {
  const email = 'ana@example.test';
  expect(evidenceIn('s', { author: { name, email } })).toMatchObject([{ kind: 'author', tool }]);
  expect(evidenceIn(`s\n\nCo-authored-by: ${name} <${email}>`)).toMatchObject([{ kind: 'co_author', tool }]);
});

const WORDS = AI_TOOLS.flatMap(({ id, since, words, model_words: models }) =>
  [...words, ...models.map((word) => `${word} 4`)].map((word) => ({ tool: id, word, since })),
);
const at = new Date('2026-06-01');

test.for(WORDS)('"$word" is $tool in a value that names tools', ({ tool, word, since }) => {
  const named = (when: Date) => nameTools(word, { at: when, place: 'declared', registry: REGISTRY });
  expect(named(at)).toMatchObject({ ai: true, tools: [tool] });
  expect(evidenceIn(`s\n\nAssisted-by: ${word}`)).toMatchObject([{ kind: 'assisted_by', tool }]);
  if (since !== undefined) expect(named(new Date(Date.parse(since) - 1))).toMatchObject({ ai: false, near: true });
});

const HOSTS = AI_TOOLS.flatMap(({ id, hosts }) => hosts.map(({ host }) => ({ tool: id, host })));

test.for(HOSTS)('https://$host is $tool', ({ tool, host }) => {
  expect(evidenceIn(`s\n\nAssisted-by: https://${host}/run/1`)).toMatchObject([{ kind: 'assisted_by', tool }]);
  expect(evidenceIn(`s\n\nAssisted-by: https://${host}.example/run/1`)).toEqual([]);
});

describe('what looks like an agent and is none', () => {
  test.for(NOT_AGENTS.filter(({ what }) => what === 'address'))('$value: $why', ({ value }) => {
    const author = { name: 'Somebody', email: value };
    expect(evidenceIn('s', { author })).toEqual([]);
    expect(evidenceIn(`s\n\nCo-authored-by: Somebody <${value}>\nSigned-off-by: Somebody <${value}>`)).toEqual([]);
  });

  test.for(NOT_AGENTS.filter(({ what }) => what === 'login'))('$value: $why', ({ value }) => {
    expect(evidenceOfChange({ authorLogin: value })).toEqual([]);
    expect(reviewerKind({ login: value, type: value.endsWith('[bot]') ? 'Bot' : 'User' })).not.toBe('ai');
  });

  test.for(NOT_AGENTS.filter(({ what }) => what === 'branch'))('$value: $why', ({ value }) => {
    expect(evidenceOfChange({ branch: value })).toEqual([]);
    expect(evidenceIn(`Merge pull request #1 from org/${value}`)).toEqual([]);
  });
});
