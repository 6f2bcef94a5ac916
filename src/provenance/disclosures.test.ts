import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import { provenanceOf } from './provenance-of.ts';

const told = (body: string): readonly string[] =>
  provenanceOf(claimsOf(`s\n\n${body}`)).evidence.map(({ kind, tool, line }) => `${kind} ${tool} ${line}`);

test.for([
  { says: 'I used Claude Code to write the fix.', expected: ['disclosed_agent claude 3'] },
  { says: 'Used AI for the refactoring', expected: ['disclosed_assisted null 3'] },
  { says: 'Asked claude to implement the check\nand to finish the rest.', expected: ['disclosed_agent claude 3'] },
  { says: 'AI was used to assist.', expected: ['disclosed_assisted null 3'] },
  { says: 'Codex helped me with the boilerplate', expected: ['disclosed_assisted codex 3'] },
  { says: 'Claude did it', expected: ['disclosed_agent claude 3'] },
  { says: 'Developed with Claude Code under my direction.', expected: ['disclosed_agent claude 3'] },
  { says: 'Written by Claude Code. The first pass did too much.', expected: ['disclosed_agent claude 3'] },
  { says: 'Whole PR written using Opus 4.5', expected: ['disclosed_agent claude 3'] },
  { says: 'The tests were written with Copilot.', expected: ['disclosed_assisted copilot 3'] },
  { says: 'Assisted by Claude Code', expected: ['disclosed_assisted claude 3'] },
  { says: 'Originally written with Copilot, revised by hand.', expected: ['disclosed_agent copilot 3'] },
  {
    says: 'Text.\nMore of it.\nThis was developed with assistance of codex 5.2',
    expected: ['disclosed_assisted codex 5'],
  },
  { says: '- Told claude to generate the tests', expected: ['disclosed_assisted claude 3'] },
  { says: 'I used Claude to find the leak.', expected: ['found_by claude 3'] },
  { says: 'Copilot was used to understand the code.', expected: ['advised copilot 3'] },
  { says: 'Used Gemini CLI to review my changes.', expected: ['reviewed_by gemini 3'] },
  { says: 'I used AI to draft this PR description.', expected: ['message_by null 3'] },
  {
    says: 'All code was written by me. I used Claude to find the tests and to learn how the guard is written.',
    expected: ['found_by claude 3'],
  },
])('a disclosure: $says', ({ says, expected }) => {
  expect(told(says)).toEqual(expected);
});

test.for([
  { name: 'what users do', says: 'Users can use Claude to write the tests.' },
  { name: 'what the product does', says: 'This lets Claude write files outside of the folder.' },
  { name: 'a condition', says: 'The change is kept if it was done by Copilot.' },
  { name: 'a negation', says: 'This change was not written by Copilot.' },
  { name: 'a person who shares a name', says: 'I asked Devin to write the tests. Jules helped me with the docs.' },
  { name: 'a person who shares a name and has a family name', says: 'I asked Claude Dupont to write the tests.' },
  { name: 'a database cursor', says: 'Used cursor to implement the paging. The cursor helped to fix it.' },
  { name: 'an everyday word', says: 'I used amp to construct the test case.' },
  { name: 'a template', says: '<!--\nPlease say how AI was used to help create this PR.\n-->' },
  { name: 'a quotation', says: '> I used Claude to write this.' },
  { name: 'code', says: '```\nI used Claude to write this.\n```' },
  { name: 'use of a product', says: 'Using OpenAI models with the new interface leads to errors.' },
  { name: 'what is only asked', says: 'I used Claude Desktop.app against this server and it hung.' },
])('no disclosure: $name', ({ says }) => {
  expect(provenanceOf(claimsOf(`s\n\n${says}`))).toMatchObject({ ai_assisted: false, involvement: 'unknown' });
});
