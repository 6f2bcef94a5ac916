import { account, address, branches, COUNTED, hosts, key, readIn, reviewers, seen, tool } from './facts.ts';

const SESSIONS = ['https://github.com/*/*/sessions/...', 'https://github.com/*/*/agent-sessions/...'];

/** Three numbers of one login: the coding agent, the command line and the reviewer whose suggestions are applied. */
export const COPILOT = tool({
  id: 'copilot',
  name: 'GitHub Copilot',
  words: [
    'github copilot',
    'copilot',
    'copilot coding agent',
    'copilot-swe-agent',
    'gh copilot',
    'copilot cli',
    'copilot chat',
  ],
  since: '2021-06-29',
  identities: [
    account(198982749, 'Copilot', seen(1739, 22), { note: 'the coding agent; the author of 1,653 commits' }),
    account(198982749, 'copilot-swe-agent[bot]', readIn("the forge's account of the coding agent"), {
      note: 'another name of the same account',
    }),
    account(223556219, 'Copilot', seen(1526, 12), { note: 'the command line and the app, from February 2026' }),
    account(175728472, 'Copilot', seen(1010, 33), {
      role: 'suggestion',
      note: 'a review suggestion or a fix that a person applied',
    }),
    account(62310815, 'github-advanced-security[bot]', seen(15, 9), {
      name: 'Copilot Autofix',
      role: 'suggestion',
      note: 'under any other name it is a plain scanner',
    }),
    address('copilot@github.com', seen(12, 5), {
      weak: true,
      note: 'a default of VS Code in spring 2026 stamped commits that nobody had helped with',
    }),
  ],
  reserved_names: [{ name: 'copilot-swe-agent[bot]', ...COUNTED }],
  keys: [
    key('copilot-session', 'session', seen(184, 3), '{uuid}'),
    key('agent-logs-url', 'session', seen(63, 6), ...SESSIONS),
  ],
  ...hosts(readIn("the tool's issue tracker"), 'copilot.github.com'),
  ...branches('copilot/', seen(17)),
  ...reviewers(COUNTED, 'copilot-pull-request-reviewer[bot]', 'Copilot'),
  ...COUNTED,
});
