import { type LineShare, SHARE_SOURCES, type ShareSource } from '#model/provenance.ts';
import type { LineCounts } from './count-lines.ts';

/** What a record counted in a commit, by file. */
export type CountedFiles = ReadonlyMap<string, LineCounts>;

const SOURCES = Object.keys(SHARE_SOURCES);

/** Counts as parts of 1; `null` where nothing was counted. */
export const shareOf = ({ ai, human, unknown }: LineCounts, source: ShareSource): LineShare | null => {
  const lines = ai + human + unknown;
  return lines === 0 ? null : { ai: ai / lines, human: human / lines, unknown: unknown / lines, lines, source };
};

/**
 * The share in the lines that a commit added. What no claim covers is unknown; claims on files that the commit did not
 * change are none of its lines, and claims on more lines of a file than it added are cut to them. Without the added
 * lines there is no share, because what it would be a part of cannot be seen; nor is there one where no line of them is
 * given to anybody.
 */
export const shareInAdded = (
  counted: CountedFiles,
  { added, source }: { readonly added: ReadonlyMap<string, number> | undefined; readonly source: ShareSource },
): LineShare | null => {
  const total = { ai: 0, human: 0, unknown: 0 };
  for (const [path, lines] of added ?? []) {
    const { ai, human } = cutTo(lines, counted.get(path));
    total.ai += ai;
    total.human += human;
    total.unknown += lines - ai - human;
  }
  return total.ai + total.human === 0 ? null : shareOf(total, source);
};

const cutTo = (lines: number, counts: LineCounts | undefined): Pick<LineCounts, 'ai' | 'human'> => {
  const { ai, human } = counts ?? { ai: 0, human: 0 };
  if (ai + human <= lines) return { ai, human };
  const byAi = Math.round((lines * ai) / (ai + human));
  return { ai: byAi, human: lines - byAi };
};

/** Shares of several commits as one, by their lines, with the loosest of their sources. */
export const addShares = (shares: readonly (LineShare | null)[]): LineShare | null => {
  const known = shares.filter((share) => share !== null);
  const [loosest] = known.toSorted((a, b) => SOURCES.indexOf(b.source) - SOURCES.indexOf(a.source));
  if (loosest === undefined) return null;
  const total = { ai: 0, human: 0, unknown: 0 };
  for (const { ai, human, lines } of known) {
    const [byAi, byHuman] = [Math.round(ai * lines), Math.round(human * lines)];
    total.ai += byAi;
    total.human += byHuman;
    total.unknown += Math.max(0, lines - byAi - byHuman);
  }
  return shareOf(total, loosest.source);
};
