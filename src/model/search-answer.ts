import { z } from 'zod';
import { contentId } from './ids.ts';

const reading = z.enum(['exact', 'prefix', 'corrected', 'split', 'unknown']);

const field = z.enum([
  'title',
  'aliases',
  'summary',
  'patterns',
  'services',
  'tools',
  'labels',
  'factors',
  'lessons',
  'timeline',
  'body',
]);

const reason = z
  .object({
    word: z.string().meta({ description: 'The word as it stands in the document' }),
    typed: z.string().optional().meta({ description: 'What was typed for it; absent for a related word' }),
    how: z.enum([...reading.options, 'related']).meta({ description: 'How the typed word led to it' }),
    fields: z.array(field).readonly().meta({ description: 'Where it stands' }),
  })
  .readonly();

const snippet = z
  .object({
    text: z.string(),
    marks: z
      .array(z.object({ start: z.int(), end: z.int() }).readonly())
      .readonly()
      .meta({ description: 'What to mark in the text' }),
  })
  .readonly();

const kind = z.enum(['pattern', 'incident']);

const result = z
  .object({
    kind,
    id: contentId,
    score: z.number().meta({ description: 'Comparable within one answer only' }),
    why: z.array(reason).readonly(),
    title: snippet,
    date: z
      .string()
      .optional()
      .meta({ description: 'Day, month or year (UTC) in which the impact began: 2026-03-05, 2026-03, 2026' }),
    severity: z.string().optional(),
    path: z.string().meta({ description: 'Address of the page, from the root of the site' }),
    snippet,
    sections: z.array(z.object({ heading: z.string(), anchor: z.string(), snippet }).readonly()).readonly(),
  })
  .readonly();
export type SearchResult = z.infer<typeof result>;

/** What `search --json` prints. Fields may be added, never changed. */
export const searchAnswer = z
  .object({
    query: z.string(),
    total: z.int().meta({ description: 'How many documents were found, of which `results` are the best' }),
    words: z
      .array(z.object({ typed: z.string(), how: reading, words: z.array(z.string()).readonly() }).readonly())
      .readonly()
      .meta({ description: 'How each word of the query was understood' }),
    results: z.array(result).readonly(),
    near: z
      .array(z.object({ kind, id: contentId, title: z.string() }).readonly())
      .readonly()
      .meta({ description: 'Pages with a name like the query; only when nothing was found' }),
  })
  .readonly()
  .meta({ title: 'Answer of a search' });
export type SearchAnswer = z.infer<typeof searchAnswer>;
