import { findAccount } from './registry.ts';

export type ReviewerKind = 'human' | 'bot' | 'ai' | 'unknown';

/** Accounts of AI that review changes, besides the agents of the registry. */
const AI_REVIEWERS: ReadonlySet<string> = new Set(
  `copilot-pull-request-reviewer sourcery-ai cubic-dev-ai qodo-merge qodo-merge-pro qodo-ai codium-pr-agent bito-code-review
   korbit-ai codeant-ai baz-reviewer augmentcode kody-ai kiloconnect windsurf-bot mesa-dot-dev seer-by-sentry recurseml
   entelligence-ai-pr-reviews propel-code-bot callstackai graphite-app lunary-bot cursor`.split(/\s+/),
);

/** Where a program signs with a plain user account, only its exact login tells. */
const AI_USERS: ReadonlySet<string> = new Set(['copilot', 'lunary-bot']);

/**
 * What kind of account reviewed, by its login and the forge's account type. `unknown` where neither says, as for a
 * deleted account; a person is `human` only when the forge says so.
 */
export const reviewerKind = ({
  login,
  type,
}: {
  readonly login: string | null | undefined;
  readonly type: string | null | undefined;
}): ReviewerKind => {
  const name = (login ?? '').toLowerCase();
  if (name === '' || name === 'ghost') return 'unknown';
  const isBot = name.endsWith('[bot]') || type === 'Bot';
  const bare = name.replace(/\[bot\]$/, '');
  if (AI_USERS.has(name) || findAccount(name) !== undefined) return 'ai';
  if (isBot) return AI_REVIEWERS.has(bare) || findAccount(`${bare}[bot]`) !== undefined ? 'ai' : 'bot';
  return type === 'User' ? 'human' : 'unknown';
};
