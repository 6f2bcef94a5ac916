import { createHmac } from 'node:crypto';

/**
 * A stable name for somebody whose name is not to be shown: the same key and identity always give the same one, and
 * without the key nobody can test a guess. `identity` is compared without case.
 */
export const pseudonymOf = (key: string, identity: string): string => {
  const digest = createHmac('sha256', key).update(identity.trim().toLowerCase().normalize('NFC')).digest('hex');
  return `person-${digest.slice(0, 8)}`;
};
