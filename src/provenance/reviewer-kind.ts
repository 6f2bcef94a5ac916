import { REGISTRY, type Registry } from './registry.ts';

export type ReviewerKind = 'human' | 'bot' | 'ai' | 'unknown';

interface Account {
  readonly login: string | null | undefined;
  readonly type: string | null | undefined;
}

/**
 * What kind of account reviewed, by its login and the forge's account type. `unknown` where neither says, as for a
 * deleted account; a person is `human` only when the forge says so.
 */
export const reviewerKind = ({ login, type }: Account, registry: Registry = REGISTRY): ReviewerKind => {
  const name = (login ?? '').toLowerCase();
  if (name === '' || name === 'ghost') return 'unknown';
  const isAi = (account: string): boolean =>
    registry.isReviewer(account) || registry.findAccount(account) !== undefined;
  if (isAi(name)) return 'ai';
  // A forge may leave the suffix out and say by the type that it is a program.
  if (name.endsWith('[bot]') || type === 'Bot') return isAi(`${name}[bot]`) ? 'ai' : 'bot';
  return type === 'User' ? 'human' : 'unknown';
};
