import { createHash } from 'node:crypto';

/** An id as the tracker makes them, always the same for the same thing. */
export const idFrom = (thing: string): string =>
  `P${createHash('sha256').update(thing).digest('hex').slice(0, 13).toUpperCase()}`;
