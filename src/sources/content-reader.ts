import { resolve, sep } from 'node:path';
import { byPlace } from '#errors/problem.ts';
import { readContent } from './content.ts';
import { type Base, type Edition, editionOf } from './content-edition.ts';
import { readRecords } from './content-records.ts';

interface Options {
  readonly contentDir: string;
  readonly edition: Edition;
  readonly now: Date;
}

/** A content folder that several loaders read: once for all of them, and again after a change. */
export interface ContentReader {
  readonly contentDir: string;
  /** The folder as the edition shows it. `content.problems` has the problems of all files, records included. */
  read(): Promise<Base>;
  /** Says that a path changed; true when it lies in the folder, and then `read` reads it again. */
  changed(path: string): boolean;
}

export const contentReader = ({ contentDir, edition, now }: Options): ContentReader => {
  let reading: Promise<Base> | undefined;
  const read = async (): Promise<Base> => {
    const [content, records] = await Promise.all([readContent(contentDir, { now }), readRecords(contentDir)]);
    const problems = [...content.problems, ...records.problems].toSorted(byPlace);
    return editionOf({ content: { ...content, problems }, records }, edition);
  };
  return {
    contentDir,
    read: () => {
      reading ??= read();
      return reading;
    },
    changed: (path) => {
      const inside = path.startsWith(resolve(contentDir) + sep);
      if (inside) reading = undefined;
      return inside;
    },
  };
};
