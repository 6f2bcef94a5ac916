import type { AiTool } from '#model/ai-tool.ts';
import {
  account,
  address,
  branches,
  COUNTED,
  footers,
  hosts,
  LISTED,
  readIn,
  reviewers,
  seen,
  TOLD,
  tool,
} from './facts.ts';

const TRACKER = readIn("the tool's issue tracker");
const NO_EXAMPLE = 'codex@example.com is a default identity of its sandbox and may be a stranger';

const CODEX_TASK = { ...seen(12, 3), source: 'counted on 37 public histories' };

/** Agents of OpenAI. */
export const OPENAI_TOOLS: readonly AiTool[] = [
  tool({
    id: 'codex',
    name: 'OpenAI Codex',
    words: ['openai codex', 'codex cli', 'codex-cli', 'gpt-5 codex', 'gpt-5-codex', 'chatgpt codex', 'codex'],
    since: '2021-08-10',
    models: ['codex', 'chatgpt'],
    identities: [
      address('noreply@openai.com', seen(7, 3), { note: NO_EXAMPLE }),
      address('codex@openai.com', seen(9, 4), { note: 'the display name varies' }),
      account(199175422, 'chatgpt-codex-connector[bot]', seen(2, 2)),
      account(215057067, 'openai-codex[bot]', LISTED),
    ],
    ...footers(seen(4), 'Codex'),
    marks: [
      { line: '[Codex Task](https://chatgpt.com/codex/...', says: 'session', ...CODEX_TASK },
      { line: 'Task](https://chatgpt.com/codex/...', says: 'session', note: 'the same, wrapped', ...CODEX_TASK },
      { line: 'https://chatgpt.com/codex/tasks/...', says: 'session', ...CODEX_TASK },
    ],
    ...hosts(TRACKER, 'chatgpt.com', 'openai.com'),
    ...branches('codex/', seen(173)),
    ...reviewers(COUNTED, 'chatgpt-codex-connector[bot]'),
    ...COUNTED,
  }),
];

/** Agents of Google. */
export const GOOGLE_TOOLS: readonly AiTool[] = [
  tool({
    id: 'jules',
    name: 'Google Jules',
    words: ['google jules', 'google labs jules', 'jules'],
    everyday: true,
    only_declared: true,
    since: '2024-12-11',
    identities: [
      account(161369871, 'google-labs-jules[bot]', seen(11, 1), { note: 'the author of 3 commits as well' }),
    ],
    ...hosts(TOLD, 'jules.google.com', 'jules.google'),
    ...branches('jules/', TOLD),
    marks: [{ line: 'PR created automatically by Jules for task [', says: 'generated', ...readIn('ten public files') }],
    ...COUNTED,
  }),
  tool({
    id: 'gemini',
    name: 'Gemini',
    words: ['gemini cli', 'gemini-cli', 'google gemini', 'gemini'],
    since: '2023-12-06',
    models: ['gemini'],
    identities: [address('gemini@google.com', seen(2, 1), { note: 'written by hand; no address of the vendor' })],
    ...hosts(TOLD, 'gemini.google.com'),
    ...branches('gemini/', LISTED),
    ...COUNTED,
  }),
  tool({
    id: 'gemini-code-assist',
    name: 'Gemini Code Assist',
    words: ['gemini code assist', 'gemini-code-assist'],
    since: '2024-04-09',
    identities: [
      account(176961590, 'gemini-code-assist[bot]', seen(272, 5), {
        role: 'suggestion',
        note: 'it reviews; as a co-author its suggestion was applied',
      }),
    ],
    ...reviewers(COUNTED, 'gemini-code-assist[bot]'),
    ...COUNTED,
  }),
];
