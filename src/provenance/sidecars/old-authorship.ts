import { oldAuthorship } from '#model/sidecars.ts';
import { nameTools } from '#provenance/name-tools.ts';
import type { Registry } from '#provenance/registry.ts';
import { type Claim, countLines, type Hand, linesBetween } from './count-lines.ts';
import type { NoteFacts } from './git-ai-facts.ts';
import { type Parsed, parseJson } from './parsed.ts';
import { attestedOnce } from './sidecar-facts.ts';

export interface NamedLines {
  readonly path: string;
  readonly author: string;
  readonly lines: readonly { readonly from: number; readonly to: number }[];
}

/** Reads a blob under `refs/ai/authorship` from before there were keys: lines by the name of their author. */
export const parseOldAuthorship = (text: string): Parsed<readonly NamedLines[]> => {
  const parsed = parseJson(text, oldAuthorship);
  if (!parsed.ok) return parsed;
  const named = Object.entries(parsed.value.files).flatMap(([path, { authors }]) =>
    authors.map(({ author, lines }) => ({
      path,
      author,
      lines: lines.flatMap((each) => {
        const [from, to] = typeof each === 'number' ? [each, each] : each;
        return linesBetween(from, to) ?? [];
      }),
    })),
  );
  return { ok: true, value: named };
};

interface Context {
  readonly registry: Registry;
  /** Names of the people who signed the commit. */
  readonly people: readonly string[];
  readonly at: Date;
}

/**
 * What such a blob attests. People and tools stand in it side by side by name, so a name that signed the commit is a
 * person, whatever else it is the name of; any other name that is no tool is nobody known.
 */
export const oldAuthorshipFacts = (named: readonly NamedLines[], context: Context): NoteFacts => {
  const writing = named.filter(({ lines }) => lines.length > 0);
  const tools = new Map(writing.map(({ author }) => [author, toolsNamed(author, context)]));
  const handOf = (author: string): Hand =>
    isPerson(author, context) ? 'human' : tools.get(author) === undefined ? 'unknown' : 'ai';
  const byPath = Map.groupBy(writing, ({ path }) => path);
  const counted = new Map(
    [...byPath].map(([path, each]) => [
      path,
      countLines(each.flatMap(({ author, lines }) => lines.map((line): Claim => ({ ...line, by: handOf(author) })))),
    ]),
  );
  const found = [...tools.values()].flatMap((each) => each ?? []);
  return { evidence: attestedOnce(found, { kind: 'note', channel: 'notes' }), counted };
};

const isPerson = (author: string, { people }: Context): boolean => people.some((name) => name.trim() === author.trim());

/** Tools that a name stands for, `null` for one that is not named; `undefined` when it need not be a tool. */
const toolsNamed = (author: string, context: Context): readonly (string | null)[] | undefined => {
  if (isPerson(author, context)) return undefined;
  const named = nameTools(author, { at: context.at, place: 'declared', registry: context.registry });
  if (!named.ai) return undefined;
  return named.tools.length === 0 ? [null] : named.tools;
};
