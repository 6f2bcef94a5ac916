import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RepositoryPlace } from './locate-repository.ts';

/** What the target's own configuration and folders say of its format. Read as text; nothing of it takes effect. */
export interface TargetFacts {
  readonly objectFormat: 'sha1' | 'sha256';
  readonly refStorage: 'files' | 'reftable';
  /** Objects were left out on purpose when it was cloned. */
  readonly partial: boolean;
}

export const readTargetFacts = async ({ commonDir, objects }: RepositoryPlace): Promise<TargetFacts> => {
  const config = await readConfig(join(commonDir, 'config'));
  const has = (pattern: RegExp): boolean => config.some((line) => pattern.test(line));
  const packs = await readdir(join(objects, 'pack')).catch(() => []);
  return {
    objectFormat: has(/^objectformat\s*=\s*"?sha256"?$/i) ? 'sha256' : 'sha1',
    refStorage: has(/^refstorage\s*=\s*"?reftable/i) ? 'reftable' : 'files',
    partial: has(/^partialclone\s*=/i) || packs.some((name) => name.endsWith('.promisor')),
  };
};

const MAX_CONFIG_BYTES = 1024 * 1024;

/** The lines of the section `extensions`, trimmed. */
const readConfig = async (file: string): Promise<readonly string[]> => {
  const facts = await stat(file).catch(() => undefined);
  if (facts?.isFile() !== true || facts.size > MAX_CONFIG_BYTES) return [];
  let inside = false;
  return (await readFile(file, 'latin1'))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => {
      if (line.startsWith('[')) inside = /^\[extensions\]/i.test(line);
      return inside;
    });
};
