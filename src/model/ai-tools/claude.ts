import {
  account,
  address,
  branches,
  COUNTED,
  footers,
  hosts,
  key,
  LISTED,
  readIn,
  reviewers,
  seen,
  tool,
} from './facts.ts';

const SETTINGS = readIn("the vendor's settings reference");

/** Claude Code, the app and the action share one trailer, so they are one tool. */
export const CLAUDE = tool({
  id: 'claude',
  name: 'Claude Code',
  words: [
    'claude code',
    'claude-code',
    'claudecode',
    'claude code action',
    'claude ai',
    'claude.ai',
    'claude',
    'anthropic claude',
  ],
  model_words: ['opus', 'sonnet', 'haiku', 'fable', 'claude opus', 'claude sonnet', 'claude haiku', 'claude fable'],
  everyday: true,
  since: '2023-03-14',
  models: ['claude'],
  identities: [
    address('noreply@anthropic.com', seen(7969, 72), {
      note: 'the address of the default trailer; the author of 241 commits in 9 repositories',
    }),
    account(209825114, 'claude[bot]', seen(36, 3)),
    account(41898282, 'claude[bot]', seen(40, 6), {
      note: 'the number is that of GitHub Actions, so it counts with this login only',
    }),
    account(215619710, 'anthropic-claude[bot]', LISTED),
    account(208546643, 'claude-code-action[bot]', LISTED),
  ],
  keys: [
    key('claude-session', 'session', seen(242, 12), 'https://claude.ai/...', 'https://claude.com/...'),
    key('claude-generated-by', 'share', seen(9, 2), 'Claude', 'Claude ...'),
    key('claude-steers', 'recorded', COUNTED),
    key('claude-permission-prompts', 'recorded', COUNTED),
    key('claude-escapes', 'recorded', COUNTED),
    key('claude-plan', 'recorded', COUNTED),
  ],
  marks: [
    {
      line: 'https://claude.ai/code/session_*',
      says: 'session',
      note: 'a line that is nothing but the link, as a session on the web ends messages and changes',
      ...seen(132, 10),
      source: 'counted on 37 public histories',
    },
  ],
  ...footers(seen(981, 33), 'Claude Code'),
  ...hosts(SETTINGS, 'claude.ai', 'claude.com', 'code.claude.com'),
  ...branches('claude/', seen(377)),
  ...reviewers(COUNTED, 'claude[bot]'),
  ...COUNTED,
});
