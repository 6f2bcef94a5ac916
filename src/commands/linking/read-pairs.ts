import { z } from 'zod';
import { jsonLines, parsedFile } from '#commands/bench-files.ts';
import { type LinkingPair, linkingPair } from '#model/linking-pairs.ts';

/** Pairs of a fix and the commits that introduced the fault, from a file of JSON lines. Throws `source/…`. */
export const readPairs = (path: string): Promise<readonly LinkingPair[]> =>
  parsedFile({
    path,
    parse: jsonLines,
    schema: z.array(linkingPair).min(1),
    expected: 'pairs of a fix and the commits that introduced the fault',
  });
