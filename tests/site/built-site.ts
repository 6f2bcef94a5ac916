import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';

const DIST = 'dist';

export interface BuiltPage {
  /** Path of the file below dist/. */
  readonly file: string;
  /** Path of its address. */
  readonly path: string;
  readonly html: string;
  readonly document: Document;
}

/** Every page of the build, sorted by file. Throws when nothing was built. */
export const builtPages = (): BuiltPage[] => {
  const files = globSync('**/*.html', { cwd: DIST }).toSorted();
  if (files.length === 0) throw new Error('dist/ holds no page: run npm run build');
  return files.map((file) => {
    const html = readFileSync(join(DIST, file), 'utf8');
    return { file, path: `/${file.replace(/index\.html$/, '')}`, html, document: parseHTML(html).document };
  });
};

/** The file that serves a path of the site; `undefined` when none does. */
export const findServed = (path: string): string | undefined => {
  const decoded = decodeURIComponent(path);
  return [decoded, join(decoded, 'index.html')]
    .map((name) => join(DIST, name))
    .find((name) => existsSync(name) && statSync(name).isFile());
};

export const builtText = (file: string): string => readFileSync(join(DIST, file), 'utf8');

/** Every file of the build, sorted. */
export const builtFiles = (): string[] =>
  globSync('**/*', { cwd: DIST })
    .filter((name) => statSync(join(DIST, name)).isFile())
    .toSorted();
