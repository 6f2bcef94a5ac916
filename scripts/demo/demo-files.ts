import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STEPS } from './changes/all.ts';
import { buildHistory, type History } from './engine/history.ts';
import { withNotes } from './engine/notes.ts';
import { parsePatch } from './engine/patch.ts';
import { githubExport } from './export/github-export.ts';
import { restDeployments } from './operations/deployments.ts';
import { trackerExport } from './operations/tracker-export.ts';

const COMMITS = fileURLToPath(new URL('commits/', import.meta.url));
const NOTES = fileURLToPath(new URL('notes/', import.meta.url));

/** The whole history of harbor, ids included, without a repository. */
export const readHistory = (): History => {
  const patches = new Map([...textsIn(COMMITS, '.patch')].map(([name, text]) => [name, patchOf(name, text)]));
  return withNotes(buildHistory(STEPS, patches), textsIn(NOTES, '.note'));
};

/** Texts of a folder by the names of their files, without the ending. */
const textsIn = (folder: string, ending: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith(ending))
      .map((file) => [file.slice(0, -ending.length), readFileSync(`${folder}${file}`, 'utf8')]),
  );

const patchOf = (name: string, text: string) => {
  try {
    return parsePatch(text);
  } catch (cause) {
    throw new Error(`scripts/demo/commits/${name}.patch: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
};

/** Every JSON file that lies beside the repository, by its path in the demo folder. */
export const recordFiles = (history: History): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ...[...githubExport(history)].map(([path, value]): [string, unknown] => [`github/${path}`, value]),
    ['deployments.json', restDeployments(history)],
    ['incidents.json', trackerExport()],
  ]);
