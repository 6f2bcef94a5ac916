import type { Signature } from '#model/commit.ts';

const MAX_SECONDS = Date.UTC(9999, 11, 31) / 1000;

/** A signature; a date that cannot be read counts as the start of 1970, as it does for git. */
export const signatureOf = (name: string, email: string, seconds: number): Signature => ({
  name,
  email,
  at: new Date(seconds > 0 ? Math.min(seconds, MAX_SECONDS) * 1000 : 0),
});
