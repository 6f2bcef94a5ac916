import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for what git needs, that goes away however the process ends: a closed pipe ends it in the middle. */
export const withScratch = async <T>(run: (scratch: string) => Promise<T>): Promise<T> => {
  const scratch = mkdtempSync(join(tmpdir(), 'hindcast-'));
  const remove = (): void => rmSync(scratch, { recursive: true, force: true });
  process.on('exit', remove);
  try {
    return await run(scratch);
  } finally {
    process.off('exit', remove);
    remove();
  }
};
