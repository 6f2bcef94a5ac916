import type { Dirent } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Problem } from '#errors/problem.ts';
import { MAX_FILE_BYTES, tooLarge } from './content-text.ts';

/** A file of a folder of content. `file` is its path as the user would type it. */
export interface ContentFile {
  readonly file: string;
  readonly name: string;
}

export interface Listing {
  readonly files: readonly ContentFile[];
  /** Entries that are not read, each with a problem. */
  readonly others: readonly ContentFile[];
  readonly problems: readonly Problem[];
}

interface Folder {
  readonly contentDir: string;
  readonly folder: string;
  readonly extension: string;
}

/**
 * Files with an extension in a folder of content, by name; none when there is no such folder. Everything else in it is
 * a problem, since nobody would read it: another kind of file, a folder, a link that leads out of the content folder.
 */
export const listFiles = async ({ contentDir, folder, extension }: Folder): Promise<Listing> => {
  const path = join(contentDir, folder);
  const entries = await readdir(path, { withFileTypes: true }).catch(emptyWhenMissing);
  const outside = await leadsOut(contentDir, path);
  if (outside) return { files: [], others: [], problems: [linkOut(path)] };
  const files: ContentFile[] = [];
  const others: ContentFile[] = [];
  const problems: Problem[] = [];
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const file = join(path, entry.name);
    const problem = await problemWith({ contentDir, file, entry, extension });
    (problem === undefined ? files : others).push({ file, name: entry.name });
    if (problem !== undefined) problems.push(problem);
  }
  return { files, others, problems };
};

/** The bytes of a file, or why they are not read. Its size is looked at first. */
export const readBytes = async (file: string): Promise<{ bytes: Uint8Array } | { problem: Problem }> => {
  try {
    const { size } = await stat(file);
    return size > MAX_FILE_BYTES ? { problem: tooLarge(file, size) } : { bytes: await readFile(file) };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/, \w+ '.*$/, '') : String(error);
    const hint = 'Check that it is a file and that you may read it';
    return { problem: { file, rule: 'file/unreadable', severity: 'error', message: `Not readable: ${reason}`, hint } };
  }
};

interface Entry {
  readonly contentDir: string;
  readonly file: string;
  readonly entry: Dirent;
  readonly extension: string;
}

const problemWith = async ({ contentDir, file, entry, extension }: Entry): Promise<Problem | undefined> => {
  if (entry.isSymbolicLink() && (await leadsOut(contentDir, file))) return linkOut(file);
  const isFile = (await stat(file).catch(() => undefined))?.isFile() === true;
  if (isFile && entry.name.endsWith(extension)) return undefined;
  const hint = isFile ? `Rename it so that it ends in ${extension}, or move it elsewhere` : 'Move it elsewhere';
  const message = `Only files that end in ${extension} are read here`;
  return { file, rule: 'content/unexpected-file', severity: 'error', message, hint };
};

const linkOut = (file: string): Problem => ({
  file,
  rule: 'content/link-out',
  severity: 'error',
  message: 'This link leads out of the content folder',
  hint: 'Put the file itself here',
});

const leadsOut = async (contentDir: string, path: string): Promise<boolean> => {
  const [root, target] = await Promise.all([realpath(contentDir), realpath(path).catch(() => undefined)]);
  return target !== undefined && !`${target}${sep}`.startsWith(`${root}${sep}`);
};

const emptyWhenMissing = (error: NodeJS.ErrnoException): Dirent[] => {
  if (error.code === 'ENOENT') return [];
  throw error;
};
