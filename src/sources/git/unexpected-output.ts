import { HindcastError } from '#errors/hindcast-error.ts';

/** Git printed a record that does not have the form it was asked for. */
export const unexpectedOutput = (command: string, reason: string): HindcastError =>
  new HindcastError('git/unexpected-output', { with: { command, reason } });
