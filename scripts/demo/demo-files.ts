import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STEPS } from './changes/all.ts';
import { buildHistory, type History } from './engine/history.ts';
import { parsePatch } from './engine/patch.ts';
import { githubExport } from './export/github-export.ts';
import { restDeployments } from './operations/deployments.ts';
import { trackerExport } from './operations/tracker-export.ts';

const COMMITS = fileURLToPath(new URL('commits/', import.meta.url));

/** The whole history of harbor, ids included, without a repository. */
export const readHistory = (): History => {
  const names = readdirSync(COMMITS).filter((name) => name.endsWith('.patch'));
  return buildHistory(STEPS, new Map(names.map((name) => [name.slice(0, -'.patch'.length), patchIn(name)])));
};

const patchIn = (name: string) => {
  try {
    return parsePatch(readFileSync(`${COMMITS}${name}`, 'utf8'));
  } catch (cause) {
    throw new Error(`scripts/demo/commits/${name}: ${cause instanceof Error ? cause.message : cause}`, { cause });
  }
};

/** Every JSON file that lies beside the repository, by its path in the demo folder. */
export const recordFiles = (history: History): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ...[...githubExport(history)].map(([path, value]): [string, unknown] => [`github/${path}`, value]),
    ['deployments.json', restDeployments(history)],
    ['incidents.json', trackerExport()],
  ]);
