import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HindcastError } from '#errors/hindcast-error.ts';
import { type Problem, problemOf } from '#errors/problem.ts';
import type { BlindSpot } from '#model/commit.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';
import type { Pages } from '#sources/github/read-pages.ts';

/** The changes of an export by number, or everything that is wrong with its files. */
export interface NumberedChanges {
  readonly changes: ReadonlyMap<number, ExportedChange>;
  readonly problems: readonly Problem[];
}

type Read = (folder: string, number: number) => Promise<ExportedChange>;

/** Reads an export that has one folder a change, named by its number. */
export const readNumbered = async (folder: string, read: Read): Promise<NumberedChanges> => {
  const changes = new Map<number, ExportedChange>();
  const problems: Problem[] = [];
  const numbers = (await readdir(folder)).filter((name) => /^[1-9]\d{0,8}$/.test(name)).map(Number);
  for (const number of numbers.toSorted((a, b) => a - b)) {
    try {
      changes.set(number, await read(join(folder, String(number)), number));
    } catch (error) {
      if (!(error instanceof HindcastError)) throw error;
      problems.push(problemOf(error, error.where?.file ?? folder));
    }
  }
  return { changes, problems };
};

/** The error for a file that holds another change than its folder says, or is not there. */
export const misplaced = (file: string, found: number | undefined): HindcastError => {
  const reason = found === undefined ? 'the file is missing' : `it holds number ${found}`;
  const expected = 'the change of its folder';
  return new HindcastError('source/wrong-shape', { with: { path: file, expected, reason }, where: { file } });
};

/** Lists of a change of which an announced page is not there. */
export const missingPages = (
  number: number,
  lists: Readonly<Record<string, Pages<unknown> | undefined>>,
): readonly BlindSpot[] =>
  Object.entries(lists).flatMap(([what, pages]): BlindSpot[] => {
    if (pages?.missingPage === undefined) return [];
    const detail = `${what} of change #${number}: page ${pages.missingPage} is missing`;
    return [{ what, why: 'incomplete_export', detail }];
  });
