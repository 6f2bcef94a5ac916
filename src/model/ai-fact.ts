import { z } from 'zod';
import { termsOf } from './vocabulary.ts';

/** How a fact about a tool is known. */
export const KNOWN = {
  measured: 'Counted in commits of public repositories',
  read: 'Read in a primary source, and not counted',
  second_hand: 'Told by others',
} as const;
export type Known = keyof typeof KNOWN;

export const note = z.string().trim().min(1).max(300).optional().meta({ description: 'What else to know of it' });

/** Fields of every fact: how it is known, from where, and when that was last looked at. */
export const FACT = {
  known: z.enum(termsOf(KNOWN)).meta({ description: 'How the fact is known' }),
  source: z.string().min(1).meta({ description: 'Where the fact comes from' }),
  date: z.iso
    .date()
    .optional()
    .meta({ description: "When it was last looked at; an organisation's own facts have no date" }),
  seen: z
    .strictObject({
      commits: z.int().nonnegative().meta({ description: 'Commits that show it' }),
      repositories: z.int().nonnegative().optional().meta({ description: 'Repositories that these are in' }),
    })
    .optional()
    .meta({ description: 'How often it was counted' }),
  note,
};
