import { basename, dirname, join, relative, resolve } from 'node:path';

/** Where ingest keeps what it can rebuild: the lock, checkpoints, scratch space. Beside the content folder, not in it. */
export const stateFolder = (contentDir: string): string => {
  const content = resolve(contentDir);
  return relative('', join(dirname(content), '.hindcast', 'state', 'ingest', basename(content)));
};
