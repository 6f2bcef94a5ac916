import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { didYouMean, nearest } from '#errors/nearest.ts';
import type { Problem } from '#errors/problem.ts';

const FOLDERS = ['incidents', 'patterns', 'policies', 'people', 'records'];
const FILES = ['sources.yaml', 'agents.yaml'];

/**
 * Names in a content folder that look as if they were meant to be read and are not: a misspelt folder, an entry that
 * lies outside its folder. Everything else may lie there, since the folder may be a repository of its own.
 */
export const unknownNames = async (contentDir: string): Promise<Problem[]> => {
  const entries = await readdir(contentDir, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const file = join(contentDir, entry.name);
    if (entry.name.startsWith('.') || FOLDERS.includes(entry.name) || FILES.includes(entry.name)) return [];
    const isMeant = entry.isDirectory()
      ? nearest(entry.name, FOLDERS) !== undefined
      : /\.(?:mdx|ya?ml)$/i.test(entry.name);
    if (!isMeant) return [];
    const known = entry.isDirectory() ? FOLDERS : FILES;
    const hint = `${didYouMean(entry.name, known)}Here are read: ${[...FOLDERS, ...FILES].join(', ')}`;
    const message = `'${entry.name}' is not read`;
    return [{ file, rule: 'content/unexpected-file', severity: 'error' as const, message, hint }];
  });
};
