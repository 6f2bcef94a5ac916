import type { CodeOwners } from '#model/code-owners.ts';
import { type PathPattern, pathPattern } from './path-pattern.ts';

/** Who owns a path by a CODEOWNERS file. */
export interface Ownership {
  /** The line that decided, 0 where no line matches. */
  readonly line: number;
  /** As written; empty where no line matches, and where the line that decided names nobody. */
  readonly owners: readonly string[];
  /** Lines that might decide otherwise, depending on how their form is read; with any, the owners cannot be told. */
  readonly unsettled: readonly number[];
}

/** Looks up owners in one file; patterns are prepared once. */
export const ownershipIn = ({ rules }: CodeOwners): ((path: string) => Ownership) => {
  const prepared = rules
    .map(({ line, owners, settled, readings }) => ({ line, owners, settled, matches: anyOf(readings) }))
    .toReversed();
  return (path) => {
    const unsettled: number[] = [];
    for (const { line, owners, settled, matches } of prepared) {
      if (!matches(path)) continue;
      if (settled) return { line, owners, unsettled };
      unsettled.push(line);
    }
    return { line: 0, owners: [], unsettled };
  };
};

const anyOf = (readings: readonly string[]): PathPattern => {
  const patterns = readings.map(pathPattern);
  return (path) => patterns.some((matches) => matches(path));
};
