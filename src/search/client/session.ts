import { type Description, describe } from '#search/describe.ts';
import { type Sought, soughtBy } from '#search/found.ts';
import type { CatalogueEntry } from '#search/index-format.ts';
import { openIndex, type SearchIndex } from '#search/open-index.ts';
import { type Query, readQuery } from '#search/query.ts';
import { rank } from '#search/rank.ts';

/** A document that was found; what the list shows of it beyond its title comes when it is asked for. */
export interface Result {
  readonly entry: CatalogueEntry;
  describe(): Promise<Description | undefined>;
}

export interface Answer {
  readonly query: Query;
  readonly sought: Sought;
  readonly results: readonly Result[];
}

/** Searches the files below one address. */
export interface Session {
  /** Brings what every search needs, ahead of the first word. */
  prepare(): Promise<void>;
  ask(text: string): Promise<Answer>;
  /** Pages with a name like the text, for when no word was found. */
  near(text: string, most: number): Promise<readonly CatalogueEntry[]>;
}

const answerOf = async (index: SearchIndex, text: string): Promise<Answer> => {
  const query = await readQuery(index, text);
  const sought = soughtBy(query);
  const results = (await rank(index, query)).flatMap(({ document }): Result[] => {
    const entry = index.manifest.documents[document];
    if (entry === undefined) return [];
    return [
      {
        entry,
        describe: async () => {
          const whole = await index.document(document);
          return whole && describe(whole, sought);
        },
      },
    ];
  });
  return { query, sought, results };
};

/** Starts a session over the index at `address`, which ends with a slash. Nothing is brought yet. */
export const openSession = (address: string): Session => {
  const load = async (file: string): Promise<unknown> => {
    const response = await fetch(address + file, file === 'manifest.json' ? { cache: 'no-cache' } : {});
    if (!response.ok) throw new Error(`${file}: ${response.status}`);
    return response.json();
  };
  let opening: Promise<SearchIndex> | undefined;
  const opened = (): Promise<SearchIndex> => {
    opening ??= openIndex(load).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  return {
    prepare: async () => void (await (await opened()).vocabulary()),
    ask: async (text) => answerOf(await opened(), text),
    near: async (text, most) => {
      const [{ manifest }, { openJump }] = await Promise.all([opened(), import('#search/jump.ts')]);
      return openJump(manifest.documents)(text, most);
    },
  };
};
