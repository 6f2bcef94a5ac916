import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file at or below a path, sorted. */
export const filesBelow = (path: string): string[] => {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesBelow(join(path, name)));
};
