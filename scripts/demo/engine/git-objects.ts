import { createHash } from 'node:crypto';
import type { Files } from './apply-patch.ts';

const objectId = (type: 'blob' | 'tree' | 'commit', body: Buffer): string =>
  createHash('sha1').update(`${type} ${body.length}\0`).update(body).digest('hex');

/** Id that git gives to a file with this text. */
export const blobId = (text: string): string => objectId('blob', Buffer.from(text));

interface Entry {
  readonly name: string;
  readonly mode: '100644' | '40000';
  readonly id: string;
}

/** Id that git gives to a folder with these files, all of mode 100644. */
export const treeId = (files: Files): string => {
  const folders = new Map<string, Map<string, string>>();
  const entries: Entry[] = [];
  for (const [path, text] of files) {
    const slash = path.indexOf('/');
    if (slash === -1) entries.push({ name: path, mode: '100644', id: blobId(text) });
    else folderOf(folders, path.slice(0, slash)).set(path.slice(slash + 1), text);
  }
  for (const [name, inside] of folders) entries.push({ name, mode: '40000', id: treeId(inside) });
  return objectId('tree', Buffer.concat(entries.toSorted(byGitOrder).map(entryBytes)));
};

const folderOf = (folders: Map<string, Map<string, string>>, name: string): Map<string, string> => {
  const folder = folders.get(name) ?? new Map<string, string>();
  folders.set(name, folder);
  return folder;
};

/** Git compares names as bytes, and a folder as if its name ended with a slash. */
const byGitOrder = (a: Entry, b: Entry): number => Buffer.compare(sortKey(a), sortKey(b));
const sortKey = ({ name, mode }: Entry): Buffer => Buffer.from(mode === '40000' ? `${name}/` : name);

const entryBytes = ({ mode, name, id }: Entry): Buffer =>
  Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.from(id, 'hex')]);

/** A person and a moment as git writes them. */
export interface Stamp {
  readonly name: string;
  readonly email: string;
  /** ISO 8601 with an offset or `Z`. */
  readonly date: string;
}

export interface CommitBody {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Stamp;
  readonly committer: Stamp;
  readonly message: string;
}

/** `Name <address> seconds offset`, as in commit objects and fast-import streams. */
export const stampText = ({ name, email, date }: Stamp): string => {
  const offset = date.endsWith('Z') ? '+0000' : date.slice(-6).replace(':', '');
  return `${name} <${email}> ${Math.floor(Date.parse(date) / 1000)} ${offset}`;
};

/** Id that git gives to this commit. */
export const commitId = (commit: CommitBody): string => {
  const parents = commit.parents.map((parent) => `parent ${parent}\n`).join('');
  const people = `author ${stampText(commit.author)}\ncommitter ${stampText(commit.committer)}\n`;
  return objectId('commit', Buffer.from(`tree ${commit.tree}\n${parents}${people}\n${commit.message}`));
};
