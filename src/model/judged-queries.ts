import { z } from 'zod';

/** One document of a corpus for judging search: a published postmortem with what its collection knows of it. */
export const corpusDocument = z.object({
  uuid: z.string().min(1),
  title: z.string(),
  company: z.string().default(''),
  product: z.string().default(''),
  categories: z.array(z.string()).default([]),
  keywords: z.array(z.string()).default([]),
  summary: z.string().default(''),
  body: z.string(),
});
export type CorpusDocument = z.infer<typeof corpusDocument>;

/** Queries with graded judgements: 2 is on topic, 1 is adjacent, a document that is not named is beside the point. */
export const judgedQueries = z.object({
  queries: z.array(
    z.object({
      id: z.string(),
      type: z.string().min(1),
      query: z.string(),
      relevant: z.array(z.object({ uuid: z.string(), grade: z.int().min(1).max(2) })),
    }),
  ),
});
export type JudgedQuery = z.infer<typeof judgedQueries>['queries'][number];
