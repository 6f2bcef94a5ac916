import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

const WRITTEN = ['content/records', 'docs', 'public'];

/** A digest of every file that scripts write and git keeps, by name and bytes. */
export const writtenFilesDigest = (): string => {
  const args = ['ls-files', '-z', '--cached', '--others', '--exclude-standard', '--', ...WRITTEN];
  const names = execFileSync('git', args, { encoding: 'utf8' })
    .split('\0')
    .filter((name) => name !== '');
  const hash = createHash('sha256');
  for (const name of names.toSorted()) {
    hash.update(`${name}\0`).update(existsSync(name) ? readFileSync(name) : 'missing');
  }
  return hash.digest('hex');
};
