import { z } from 'zod';
import type { GerritComment } from './gerrit-change.ts';

/** Gerrit keeps a comment on the change as a whole under names that no file has. */
const NO_FILE = new Set(['/PATCHSET_LEVEL', '/COMMIT_MSG']);

const note = z.object({
  comments: z
    .array(
      z.object({
        key: z.object({ filename: z.string(), patchSetId: z.int() }),
        author: z.object({ id: z.int() }),
        writtenOn: z.iso.datetime().transform((text) => new Date(text)),
      }),
    )
    .default([]),
});

/** The comments on files in the notes of a change, one note for each patch set. Throws `ZodError` on another shape. */
export const parseComments = (notes: Iterable<unknown>): readonly GerritComment[] =>
  [...notes].flatMap((each) =>
    note.parse(each).comments.flatMap(({ key, author, writtenOn }) => {
      if (NO_FILE.has(key.filename)) return [];
      return [{ patchSet: key.patchSetId, file: key.filename, by: author.id, at: writtenOn }];
    }),
  );
