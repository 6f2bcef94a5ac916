import type { BlindSpot } from '#model/commit.ts';
import { type GitCommand, type GitEnd, mustSucceed } from './git-process.ts';

/**
 * Did git stop at an object that is missing or broken? Every argument is ours and every id is checked beforehand, so
 * git's fatal exit (128) and a crash can only come from the state of the repository.
 */
const isDamage = ({ code }: GitEnd): boolean => code === 128 || code === null;

/** Reports damage instead of throwing; anything else that goes wrong still throws. */
export const damageTo =
  (command: GitCommand, report: (object: string | undefined) => void): ((end: GitEnd) => void) =>
  (end) => {
    if (isDamage(end)) report(/\b(?:[0-9a-f]{64}|[0-9a-f]{40})\b/.exec(end.stderr)?.[0]);
    else mustSucceed(command)(end);
  };

/** What cannot be seen behind damage. In a partial clone an object that is not there was left out on purpose. */
export const damageSpot = ({
  what,
  partial,
  object,
}: {
  what: string;
  partial: boolean;
  object: string | undefined;
}): BlindSpot => ({
  what,
  why: partial ? 'partial' : 'damaged',
  detail: `git stopped at ${object === undefined ? 'an object' : `object ${object}`} that is missing or broken`,
});
