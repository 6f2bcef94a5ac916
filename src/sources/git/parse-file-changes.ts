import type { FileChange } from '#model/commit.ts';
import { decodeText } from './decode-text.ts';
import { unexpectedOutput } from './unexpected-output.ts';

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const COUNTS = /^(\d+|-)\t(\d+|-)\t(.*)$/s;

/**
 * Files by commit, from the fields that `diff-tree --stdin -z --numstat` prints: an id, then for each file its counts
 * and path; a rename has an empty path and its two paths in the next two fields. A path cannot pass for an id or a
 * count, since those two are taken by position and every other path stands behind its counts.
 */
export const parseFileChanges = (fields: Iterable<Buffer>): ReadonlyMap<string, readonly FileChange[]> => {
  const files = new Map<string, FileChange[]>();
  const rest = fields[Symbol.iterator]();
  let current: FileChange[] | undefined;
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    const field = decodeText(next.value, '');
    if (OBJECT_ID.test(field)) {
      current = [];
      files.set(field, current);
      continue;
    }
    const [, added = '', deleted = '', path] = COUNTS.exec(field) ?? [];
    if (path === undefined || current === undefined) throw unexpected();
    const counts = { added: countOf(added), deleted: countOf(deleted) };
    if (path !== '') current.push({ path, old_path: null, ...counts });
    else current.push({ old_path: pathOf(rest.next()), path: pathOf(rest.next()), ...counts });
  }
  return files;
};

const countOf = (text: string): number | null => (text === '-' ? null : Number(text));

const pathOf = (next: IteratorResult<Buffer>): string => {
  if (next.done === true) throw unexpected();
  return decodeText(next.value, '');
};

const unexpected = (): Error => unexpectedOutput('diff-tree', 'a file has no counts or no path');
