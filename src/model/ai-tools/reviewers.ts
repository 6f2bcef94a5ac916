import type { AiTool } from '#model/ai-tool.ts';
import { account, COUNTED, reviewers, seen, toldBy, tool } from './facts.ts';

const REVIEWS = { ...COUNTED, source: 'reviews of pull requests in AIDev-pop' };
const TABLE = toldBy('a public table of review trends');

const reviewer = (id: string, name: string, login: string, rest: Partial<AiTool> = {}): AiTool =>
  tool({ id, name, role: 'review', ...reviewers(REVIEWS, login), ...REVIEWS, ...rest });
const told = (id: string, name: string, ...logins: readonly string[]): AiTool =>
  tool({ id, name, role: 'review', ...reviewers(TABLE, ...logins), ...TABLE });
const suggests = (
  userId: number,
  login: string,
  commits: number,
  repositories: number,
): Pick<AiTool, 'identities'> => ({
  identities: [account(userId, login, seen(commits, repositories), { role: 'suggestion' })],
});

/** Tools that review. Their approval is no sign-off by a person; as a co-author their suggestion was applied. */
export const REVIEWERS: readonly AiTool[] = [
  reviewer('coderabbit', 'CodeRabbit', 'coderabbitai[bot]', {
    words: ['coderabbit', 'code rabbit', 'coderabbitai'],
    ...suggests(136622811, 'coderabbitai[bot]', 20, 3),
    ...COUNTED,
  }),
  reviewer('greptile', 'Greptile', 'greptile-apps[bot]', {
    words: ['greptile'],
    ...suggests(165735046, 'greptile-apps[bot]', 45, 3),
    ...COUNTED,
  }),
  reviewer('ellipsis', 'Ellipsis', 'ellipsis-dev[bot]', {
    words: ['ellipsis.dev'],
    ...suggests(65095814, 'ellipsis-dev[bot]', 188, 2),
    ...COUNTED,
  }),
  reviewer('cursor-bugbot', 'Cursor Bugbot', 'cursor[bot]', {
    words: ['cursor bugbot', 'bugbot'],
    marks: [{ line: '<!-- CURSOR_SUMMARY -->', says: 'reviewed', ...seen(136, 1), note: 'a summary, not authorship' }],
    ...COUNTED,
  }),
  reviewer('sourcery', 'Sourcery', 'sourcery-ai[bot]'),
  reviewer('lunary', 'Lunary', 'lunary-bot', { note: 'signs its reviews with a plain user account' }),
  reviewer('qodo', 'Qodo', 'qodo-merge[bot]', {
    ...reviewers(TABLE, 'qodo-merge[bot]', 'qodo-merge-pro[bot]', 'qodo-ai[bot]', 'codium-pr-agent[bot]'),
    ...TABLE,
  }),
  told('cubic', 'cubic', 'cubic-dev-ai[bot]'),
  told('bito', 'Bito', 'bito-code-review[bot]'),
  told('korbit', 'Korbit', 'korbit-ai[bot]'),
  told('codeant', 'CodeAnt', 'codeant-ai[bot]'),
  told('baz', 'Baz', 'baz-reviewer[bot]'),
  told('augment', 'Augment Code', 'augmentcode[bot]'),
  told('kody', 'Kody', 'kody-ai[bot]'),
  told('kilo', 'Kilo Code', 'kiloconnect[bot]'),
  told('mesa', 'Mesa', 'mesa-dot-dev[bot]'),
  told('seer', 'Seer by Sentry', 'seer-by-sentry[bot]'),
  told('recurse', 'RecurseML', 'recurseml[bot]'),
  told('entelligence', 'Entelligence', 'entelligence-ai-pr-reviews[bot]'),
  told('propel', 'Propel', 'propel-code-bot[bot]'),
  told('callstack', 'Callstack', 'callstackai[bot]'),
  reviewer('graphite', 'Graphite', 'graphite-app[bot]', { note: 'the same account runs a merge queue', ...TABLE }),
];
