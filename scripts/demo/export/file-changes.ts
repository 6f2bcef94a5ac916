import { type Files, linesOf } from '#demo/engine/apply-patch.ts';
import { blobId } from '#demo/engine/git-objects.ts';

/** One entry of `GET /pulls/{number}/files`. Patches are left out, as GitHub does where they are large. */
export interface ChangedFile {
  readonly sha: string;
  readonly filename: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
  readonly additions: number;
  readonly deletions: number;
  readonly changes: number;
  readonly previous_filename?: string;
}

/** What changed between two trees, by path. A file that moved without a change is one entry. */
export const fileChanges = (before: Files, after: Files): ChangedFile[] => {
  const gone = new Map([...before].filter(([path]) => !after.has(path)).map(([path, text]) => [text, path]));
  const moved = new Map([...after].flatMap(([path, text]) => movedFrom({ before, gone, path, text })));
  const from = new Set(moved.values());
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path) && !from.has(path))
    .map((path) => changedFile(path, { before: before.get(path), after: after.get(path), old: moved.get(path) }))
    .toSorted((a, b) => (a.filename < b.filename ? -1 : 1));
};

interface Candidate {
  readonly before: Files;
  readonly gone: ReadonlyMap<string, string>;
  readonly path: string;
  readonly text: string;
}

const movedFrom = ({ before, gone, path, text }: Candidate): [string, string][] => {
  const old = before.has(path) ? undefined : gone.get(text);
  return old === undefined ? [] : [[path, old]];
};

type Texts = Readonly<Record<'before' | 'after' | 'old', string | undefined>>;

const changedFile = (filename: string, { before, after, old }: Texts): ChangedFile => {
  const sha = blobId(after ?? before ?? '');
  if (old !== undefined)
    return { sha, filename, status: 'renamed', additions: 0, deletions: 0, changes: 0, previous_filename: old };
  const kept = commonLines(linesOf(before ?? ''), linesOf(after ?? ''));
  const additions = linesOf(after ?? '').length - kept;
  const deletions = linesOf(before ?? '').length - kept;
  const status = before === undefined ? 'added' : after === undefined ? 'removed' : 'modified';
  return { sha, filename, status, additions, deletions, changes: additions + deletions };
};

/** Length of the longest common subsequence, which is what a minimal diff keeps. */
const commonLines = (a: readonly string[], b: readonly string[]): number => {
  let previous = new Array<number>(b.length + 1).fill(0);
  for (const line of a) {
    const row = [0];
    for (const [index, other] of b.entries()) {
      const longer = Math.max(previous[index + 1] ?? 0, row[index] ?? 0);
      row.push(line === other ? (previous[index] ?? 0) + 1 : longer);
    }
    previous = row;
  }
  return previous[b.length] ?? 0;
};
