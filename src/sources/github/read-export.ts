import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { HindcastError } from '#errors/hindcast-error.ts';
import { type Problem, ProblemsError, problemOf } from '#errors/problem.ts';
import { ExportFiles } from './export-files.ts';
import type { ExportedChange } from './exported-change.ts';
import { readChange } from './read-change.ts';

/** The pull requests of an export, by number. */
export interface ReviewExport {
  readonly changes: ReadonlyMap<number, ExportedChange>;
  /** Changes when the export changes. */
  readonly digest: string;
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Reads a folder of GitHub's REST answers: `pulls/<number>/pull.json`, `reviews.json`, `comments.json`, `commits.json`,
 * `files.json`. Every file that cannot be read is a problem, all of them at once.
 */
export const readGithubExport = async (folder: string): Promise<Read<ReviewExport>> => {
  const files = new ExportFiles();
  const changes = new Map<number, ExportedChange>();
  const problems: Problem[] = [];
  for (const number of await numbersIn(join(folder, 'pulls'), problems)) {
    try {
      changes.set(number, await readChange({ files, folder: join(folder, 'pulls', String(number)), number }));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: { changes, digest: files.digest(folder) } };
};

const numbersIn = async (folder: string, problems: Problem[]): Promise<readonly number[]> => {
  try {
    const names = await readdir(folder);
    return names
      .filter((name) => /^[1-9]\d{0,8}$/.test(name))
      .map(Number)
      .toSorted((a, b) => a - b);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    problems.push(problemOf(new HindcastError('source/unreadable', { with: { path: folder, reason } }), folder));
    return [];
  }
};
