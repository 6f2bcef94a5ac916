import type { CommitPatch, FilePatch } from '#model/patch.ts';
import { type FileKind, fileKind } from './file-kind.ts';
import { tellingOr } from './telling-line.ts';
import { identifiersIn } from './words.ts';

/** What ranking needs of a patch. Lines are trimmed and only those that can cause a fault. */
export interface PatchFacts {
  readonly kinds: ReadonlySet<FileKind>;
  readonly files: number;
  readonly lines: number;
  readonly removed: ReadonlySet<string>;
  readonly added: ReadonlySet<string>;
  readonly words: ReadonlyMap<string, number>;
  /** Words that stand in added lines and in no removed one. */
  readonly newWords: ReadonlySet<string>;
  /** Words that stand in removed lines and in no added one. */
  readonly lostWords: ReadonlySet<string>;
  /** Paths of files that it made. */
  readonly made: ReadonlySet<string>;
  /** Lines changed by path. */
  readonly linesOf: ReadonlyMap<string, number>;
}

export const pathOf = ({ newPath, oldPath }: FilePatch): string => newPath ?? oldPath ?? '';

const changedLines = ({ files }: CommitPatch) =>
  files.flatMap(({ hunks }) =>
    hunks.flatMap(({ removed, added }) => [
      ...removed.map((text) => ({ side: 'removed', text })),
      ...added.map((text) => ({ side: 'added', text })),
    ]),
  );

export const patchFacts = (patch: CommitPatch): PatchFacts => {
  const lines = tellingOr(changedLines(patch), ({ text }) => text);
  const side = (wanted: 'removed' | 'added'): readonly string[] =>
    lines.flatMap(({ side, text }) => (side === wanted ? [text.trim()] : []));
  const [removed, added] = [side('removed'), side('added')];
  const before = identifiersIn(removed);
  const after = identifiersIn(added);
  const words = new Map(after);
  for (const [word, count] of before) words.set(word, (words.get(word) ?? 0) + count);
  const linesOf = new Map(
    patch.files.flatMap((file) => {
      const lines = file.hunks.reduce((sum, hunk) => sum + hunk.removed.length + hunk.added.length, 0);
      return [...new Set([file.oldPath, file.newPath])].flatMap((path) =>
        path === null ? [] : [[path, lines] as const],
      );
    }),
  );
  return {
    kinds: new Set(patch.files.map((file) => fileKind(pathOf(file)))),
    files: patch.files.length,
    lines: removed.length + added.length,
    removed: new Set(removed),
    added: new Set(added),
    words,
    newWords: new Set([...after.keys()].filter((word) => !before.has(word))),
    lostWords: new Set([...before.keys()].filter((word) => !after.has(word))),
    made: new Set(
      patch.files.flatMap(({ oldPath, newPath }) => (oldPath === null && newPath !== null ? [newPath] : [])),
    ),
    linesOf,
  };
};
