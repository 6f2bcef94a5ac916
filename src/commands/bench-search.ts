import { z } from 'zod';
import { corpusDocument, type JudgedQuery, judgedQueries } from '#model/judged-queries.ts';
import { judge, meanQuality, type Quality } from '#search/judge.ts';
import { jsonLines, parsedFile } from './bench-files.ts';
import { type Engine, ownEngine, peerEngines } from './bench-search-engines.ts';

interface Figures extends Quality {
  /** Half of the queries were answered within this time. */
  readonly ms_p50: number;
  readonly ms_p95: number;
}

/** What `bench search` prints: quality over all queries, by type of query, and that of other engines. */
export interface SearchFigures extends Figures {
  readonly documents: number;
  readonly queries: number;
  readonly by_type: Readonly<Record<string, Quality & { readonly queries: number }>>;
  readonly peers: Readonly<Record<string, Figures>>;
}

interface Judged {
  readonly type: string;
  readonly quality: Quality;
  readonly ms: number;
}

const DIGITS = 4;

const round = (value: number): number => Math.round(value * 10 ** DIGITS) / 10 ** DIGITS;

const rounded = ({ ndcg10, mrr, recall10 }: Quality): Quality => ({
  ndcg10: round(ndcg10),
  mrr: round(mrr),
  recall10: round(recall10),
});

const quantile = (sorted: readonly number[], part: number): number =>
  round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);

const judgeAll = async (engine: Engine, queries: readonly JudgedQuery[]): Promise<Judged[]> => {
  // The first round brings what is read once and lets the machine warm up; the second one is timed.
  for (const { query } of queries) await engine(query);
  const judged: Judged[] = [];
  for (const { query, type, relevant } of queries) {
    const start = performance.now();
    const ranked = await engine(query);
    const ms = performance.now() - start;
    judged.push({ type, ms, quality: judge(ranked, new Map(relevant.map(({ uuid, grade }) => [uuid, grade]))) });
  }
  return judged;
};

const figuresOf = (judged: readonly Judged[]): Figures => {
  const times = judged.map(({ ms }) => ms).toSorted((a, b) => a - b);
  const quality = meanQuality(judged.map((each) => each.quality));
  return { ...rounded(quality), ms_p50: quantile(times, 0.5), ms_p95: quantile(times, 0.95) };
};

const byType = (judged: readonly Judged[]): SearchFigures['by_type'] =>
  Object.fromEntries(
    [...Map.groupBy(judged, ({ type }) => type)]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([type, group]) => [
        type,
        { ...rounded(meanQuality(group.map(({ quality }) => quality))), queries: group.length },
      ]),
  );

const EXPECTED = 'a corpus or judged queries of search';

/** Judges search, and other engines beside it, on a corpus (JSON lines) with judged queries (JSON). */
export const benchSearch = async (paths: {
  readonly corpus: string;
  readonly queries: string;
}): Promise<SearchFigures> => {
  const corpus = await parsedFile({
    path: paths.corpus,
    parse: jsonLines,
    schema: z.array(corpusDocument).min(1),
    expected: EXPECTED,
  });
  const { queries } = await parsedFile({
    path: paths.queries,
    parse: JSON.parse,
    schema: judgedQueries,
    expected: EXPECTED,
  });
  const judged = await judgeAll(await ownEngine(corpus), queries);
  const peers: Record<string, Figures> = {};
  for (const [name, engine] of Object.entries(await peerEngines(corpus))) {
    peers[name] = figuresOf(await judgeAll(engine, queries));
  }
  return { ...figuresOf(judged), documents: corpus.length, queries: queries.length, by_type: byType(judged), peers };
};
