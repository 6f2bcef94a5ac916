import { describe, expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import type { AiTool } from '#model/ai-tool.ts';
import { AI_TOOLS } from '#model/ai-tools.ts';
import type { Evidence } from '#model/provenance.ts';
import { evidenceOfChange } from '#provenance/evidence-of-change.ts';
import { levelOf } from '#provenance/kinds.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';
import { reviewerKind } from '#provenance/reviewer-kind.ts';
import { type Reading, type Sign, signsOf } from '#stats/tool-signs.ts';

/** A value that has one of the forms of a pattern. */
const filled = (pattern: string): string =>
  pattern
    .replace('{uuid}', '01234567-89ab-4cde-8f01-23456789abcd')
    .replaceAll(/\{hex:(\d+)\}/g, (_, digits: string) => '0'.repeat(Number(digits)))
    .replace(/\.\.\.$/, 'harbor)')
    .replaceAll('*', '0harbor');

const signatureOf = ({ what, text }: Sign): { name: string; email: string } => {
  const [address = '', name = 'Agent'] = text.split(', under a name that begins with ');
  if (what === 'Account') return { name: name.replaceAll('"', ''), email: address };
  const shown = what === 'Suffix of a name' ? `Leila Sato ${text.trim()}` : filled(text);
  return { name: shown, email: 'leila@harbor.example' };
};

const LEILA = { name: 'Leila Sato', email: 'leila@harbor.example' };

const messageOf = (sign: Sign, { where }: Reading): string => {
  const { name, email } = signatureOf(sign);
  if (where === 'in a co-author line') return `Co-authored-by: ${name} <${email}>`;
  const [first = ''] = filled(sign.text)
    .replace(': any value', ': some value')
    .split(/ or (?=\S)/);
  return first.replace('(…)', '(https://harbor.example)');
};

/** What the rules find where a sign stands as its reading says. */
const found = (sign: Sign, reading: Reading): readonly Evidence[] => {
  if (sign.what === 'Branch') return evidenceOfChange({ branch: sign.text.replace('…', 'limits') });
  if (reading.where === 'as the author of a change') return evidenceOfChange({ authorLogin: sign.text });
  if (reading.where === 'as the author') return provenanceOf(claimsOf('s\n', { author: signatureOf(sign) })).evidence;
  if (reading.where === 'as the committer only')
    return provenanceOf(claimsOf('s\n', { author: LEILA, committer: signatureOf(sign) })).evidence;
  return provenanceOf(claimsOf(`s\n\n${messageOf(sign, reading)}\n`)).evidence;
};

const rowsOf = (tool: AiTool) =>
  signsOf(tool).flatMap((sign) =>
    sign.readings.map((reading) => ({ tool, sign, reading, name: `${sign.text} ${reading.where ?? ''}` })),
  );

describe('the rules read a sign as the page says', () => {
  test.for(AI_TOOLS.flatMap(rowsOf))('$tool.id: $name', ({ tool, sign, reading }) => {
    const [evidence] = found(sign, reading);
    expect(evidence).toMatchObject({ kind: reading.kind, role: reading.role, strength: reading.strength });
    expect(evidence?.tool).toBe(tool.role === 'record' ? null : tool.id);
    const level = evidence && levelOf(evidence);
    expect(level === 'unknown' ? undefined : level).toBe(reading.level);
  });
});

test('a link in a declaring line says which tool is meant', () => {
  const links = AI_TOOLS.flatMap(({ id, hosts }) => hosts.map(({ host }) => ({ id, host })));
  const wrong = links.filter(({ id, host }) => {
    const { tools } = provenanceOf(claimsOf(`s\n\nAssisted-by: https://${host}/harbor\n`));
    return !tools.includes(id);
  });
  expect(links.length).toBeGreaterThan(10);
  expect(wrong).toEqual([]);
});

test('accounts that review are AI to the policy, as the page says', () => {
  const logins = AI_TOOLS.flatMap(({ reviewers }) => reviewers.map(({ login }) => login));
  expect(logins.filter((login) => reviewerKind({ login, type: null }) !== 'ai')).toEqual([]);
});
