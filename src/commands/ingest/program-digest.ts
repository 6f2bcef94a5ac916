import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Rooms whose code decides how a commit is counted. */
const ROOMS = ['commands/ingest', 'commands/provenance', 'model', 'policy', 'provenance', 'sources', 'stats'];

/** Changes when the code that counts commits changes, so that counts of an older program are not added to. */
export const programDigest = async (): Promise<string> => {
  const src = join(import.meta.dirname, '..', '..');
  const hash = createHash('sha256');
  for (const room of ROOMS) {
    const entries = await readdir(join(src, room), { recursive: true, withFileTypes: true });
    const files = entries
      .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map(({ parentPath, name }) => join(parentPath, name))
      .toSorted();
    for (const file of files) hash.update(`${relative(src, file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
};
