import { expect, test } from 'vitest';
import { claimsOf } from '#fixtures/claims.ts';
import { provenanceOf } from './provenance-of.ts';
import { readClues } from './read-clues.ts';

interface Expected {
  readonly kind: string;
  readonly tools?: readonly string[];
  readonly role?: string;
}

/** An answer below a heading, as templates of changes have it. */
const answered = (answer: string, heading = '## Description of AI usage'): string =>
  `s\n\n${heading}\n${answer}\n\nReviewed-by: Bo <bo@x>`;

test.for<Expected & { answer: string }>([
  { answer: 'none', kind: 'denial' },
  { answer: 'nada', kind: 'denial' },
  { answer: 'N/A', kind: 'denial' },
  { answer: 'No.', kind: 'denial' },
  { answer: 'No AI was used for this.', kind: 'denial' },
  { answer: 'I did not use any.', kind: 'denial' },
  { answer: 'No, I never use Copilot.', kind: 'denial' },
  { answer: 'Codex wrote this, I only gave it the trace.', kind: 'disclosed_agent', tools: ['codex'] },
  {
    answer: 'Fable did the implementation. Comments were partially rewritten by me.',
    kind: 'disclosed_agent',
    tools: ['claude'],
  },
  { answer: 'Fully generated with Claude Code', kind: 'disclosed_agent', tools: ['claude'] },
  { answer: 'Written by hand. AI assisted validation and tests.', kind: 'disclosed_assisted', tools: [] },
  { answer: 'Claude Code', kind: 'disclosed_assisted', tools: ['claude'] },
  { answer: 'I used Cursor to help with the tests', kind: 'disclosed_assisted', tools: ['cursor'] },
  { answer: 'Only Copilot autocomplete', kind: 'disclosed_completion', tools: ['copilot'] },
  { answer: 'claude found this issue so I just patched it', kind: 'found_by', tools: ['claude'], role: 'discovery' },
  { answer: 'Used Claude for review', kind: 'reviewed_by', tools: ['claude'], role: 'review' },
  { answer: 'none used', kind: 'denial' },
  { answer: 'All code is hand-written.', kind: 'denial' },
  { answer: 'It wrote the last function.', kind: 'disclosed_agent' },
  { answer: 'Pretty much all vibecoded.', kind: 'disclosed_agent' },
  { answer: 'The fuzz test was written by `openai/gpt-5`.', kind: 'disclosed_assisted', tools: ['chatgpt'] },
  { answer: 'opus4.5 helped writing the tests', kind: 'disclosed_assisted', tools: ['claude'] },
  { answer: 'Implemented by Claude Code, the tests too.', kind: 'disclosed_agent', tools: ['claude'] },
  { answer: 'By no means 100% AI-written. AI was used for rote tasks.', kind: 'disclosed_assisted' },
  { answer: 'The parser was generated using cursor with a prompt', kind: 'disclosed_agent', tools: ['cursor'] },
  { answer: 'Investigating the crash with AI.', kind: 'advised', role: 'discovery' },
  { answer: 'Claude helped me find the leak.', kind: 'found_by', tools: ['claude'], role: 'discovery' },
  {
    answer: 'I asked AI to find the issue but I ended up showing it how to.',
    kind: 'found_by',
    role: 'discovery',
  },
  {
    answer: 'I used Claude to analyse the trace, but the code is written and tested by myself.',
    kind: 'advised',
    tools: ['claude'],
    role: 'discovery',
  },
  {
    answer: 'I used Codex to explain the code path, and made the code changes myself.',
    kind: 'advised',
    tools: ['codex'],
    role: 'discovery',
  },
  {
    answer: 'Copilot for exploration and review of the tests. The implementation was written by me.',
    kind: 'advised',
    tools: ['copilot'],
    role: 'discovery',
  },
  {
    answer: 'Some guidance was given and it did help locate a bug but the code here is hand written.',
    kind: 'found_by',
    role: 'discovery',
  },
  { answer: 'Claude Code was used for writing the tests.', kind: 'disclosed_assisted', tools: ['claude'] },
  {
    answer: 'Claude helped to explore the tests, but it did not write any code.',
    kind: 'advised',
    tools: ['claude'],
    role: 'discovery',
  },
  { answer: 'Gemini was used for a final code review.', kind: 'reviewed_by', tools: ['gemini'], role: 'review' },
  { answer: 'Claude drafted the PR description.', kind: 'message_by', tools: ['claude'], role: 'message' },
])('"$answer" is $kind', ({ answer, kind, tools = [], role = 'author' }) => {
  const { evidence } = provenanceOf(claimsOf(answered(answer)));
  const spoke = evidence.filter((each) => each.kind === kind);
  expect(spoke[0]).toMatchObject({ kind, role, line: 3, strength: 'text' });
  expect([...new Set(spoke.flatMap(({ tool }) => tool ?? []))]).toEqual(tools);
});

test.for<{ answer: string; why: RegExp }>([
  { answer: '', why: /without an answer/ },
  { answer: '<!-- tell us which tool, such as Claude -->', why: /without an answer/ },
  { answer: 'Please describe how AI was used', why: /template/ },
  { answer: 'see below', why: /neither/ },
  { answer: 'I completed something, it was wrong.', why: /neither/ },
  { answer: 'None, except that Claude wrote the tests.', why: /at once/ },
])('"$answer" declares nothing, and says why', ({ answer, why }) => {
  const findings = readClues(claimsOf(answered(answer)));
  expect(findings.filter(({ found }) => found === 'evidence')).toEqual([]);
  expect(findings.flatMap((finding) => (finding.found === 'refusal' ? [finding.why] : []))).toEqual([
    expect.stringMatching(why),
  ]);
});

test.for<{ name: string; message: string; kinds: string[] }>([
  { name: 'a label on the same line', message: 's\n\n**AI disclosure:** Claude wrote it.', kinds: ['disclosed_agent'] },
  { name: 'a label with a colon', message: 's\n\nAI Disclosure: no AI was used.', kinds: ['denial'] },
  { name: 'an answer after a gap', message: 's\n\n### AI usage\n\nnone\n', kinds: ['denial'] },
  {
    name: 'the question of another template',
    message: 's\n\n### Was this patch authored or co-authored using generative AI tooling?\nNo.',
    kinds: ['denial'],
  },
  {
    name: 'a question on help',
    message: 's\n\n### _Was this patch assisted by generative AI tooling?_\n\nNo',
    kinds: ['denial'],
  },
  {
    name: 'a question answered by a ticked box',
    message: 's\n\n##### Was generative AI tooling used to co-author this PR?\n\n- [X] Yes (please say which below)\n',
    kinds: ['disclosed_assisted'],
  },
  {
    name: 'a question answered by no box',
    message: 's\n\n##### Was generative AI tooling used to co-author this PR?\n\n- [ ] Yes (please say which below)\n',
    kinds: [],
  },
  {
    name: 'a question answered by one of two boxes',
    message: 's\n\n## Did you use AI to write this?\n- [ ] Yes\n- [x] No',
    kinds: ['denial'],
  },
  {
    name: 'a question answered by a line with a key',
    message: 's\n\n### Was this patch authored using generative AI tooling?\n\nGenerated-by: Claude Code',
    kinds: ['generated_by'],
  },
  {
    name: 'a question on a product',
    message: 's\n\n## Why is the AI page so slow?\nClaude wrote too much.',
    kinds: [],
  },
  {
    name: 'a denial in bold',
    message: 's\n\n- [x] This patch was **not** authored or co-authored using [Generative Tooling](https://x.example)',
    kinds: ['denial'],
  },
  {
    name: 'a disclosure',
    message: 's\n\nDisclosure: made with the assistance of AI (ampcode.com)',
    kinds: ['disclosed_assisted'],
  },
  { name: 'an answer that ends at the next heading', message: 's\n\n## AI usage\n## Tests\nwith Claude', kinds: [] },
  {
    name: 'an answer before a prompt',
    message: 's\n\n## AI usage\nClaude found it:\n> write the fix',
    kinds: ['found_by'],
  },
  {
    name: 'an answer before another summary',
    message: 's\n\n## AI usage\nNo\n---\nClaude wrote it',
    kinds: ['denial'],
  },
  { name: 'a disclaimer', message: 's\n\n_AI disclaimer: Codex wrote the code._', kinds: ['disclosed_agent'] },
  {
    name: 'a label that names a page',
    message: 's\n\n**AI disclosure per `AI.md`:** Claude wrote it',
    kinds: ['disclosed_agent'],
  },
  { name: 'notes', message: 's\n\n**LLM notes:** produced with Codex', kinds: ['disclosed_agent'] },
  {
    name: 'a folded answer',
    message: 's\n\n<details><summary>AI Disclosure</summary>\n\nClaude wrote it.\n</details>',
    kinds: ['disclosed_agent'],
  },
  { name: 'a heading without a sign', message: 's\n\nAI Disclosure\nNone', kinds: ['denial'] },
  { name: 'a disclaimer on something else', message: 's\n\nDisclaimer: not used in production', kinds: [] },
  { name: 'prose with the same words', message: 's\n\nAI usage is shown in the menu', kinds: [] },
  { name: 'a question in a fence', message: 's\n\n```\n## AI usage\nClaude wrote it\n```\n\ntext', kinds: [] },
  { name: 'a ticked box', message: 's\n\n- [x] I used AI to write this', kinds: ['disclosed_assisted'] },
  {
    name: 'a ticked denial',
    message: 's\n\n- [X] This was not authored with Generative AI tooling',
    kinds: ['denial'],
  },
  {
    name: 'a box that is not ticked',
    message: 's\n\n- [ ] This was not authored with Generative AI tooling',
    kinds: [],
  },
  { name: 'a box on something else', message: 's\n\n- [x] I have read the AI policy', kinds: [] },
])('$name', ({ message, kinds }) => {
  const { evidence } = provenanceOf(claimsOf(message));
  expect([...new Set(evidence.map(({ kind }) => kind))]).toEqual(kinds);
});
