import type { FileRecord } from '#model/records.ts';

/** An incident that touched the same files before. */
export interface Precedent {
  readonly incident: string;
  /** Changed paths that it touched, sorted. */
  readonly paths: readonly string[];
}

/** Incidents whose changes touched the same paths of a repository, those with most paths first. */
export const precedentsOf = (paths: readonly string[], record: FileRecord | undefined): readonly Precedent[] => {
  const found = new Map<string, string[]>();
  for (const path of new Set(paths)) {
    if (record === undefined || !Object.hasOwn(record.paths, path)) continue;
    for (const incident of record.paths[path] ?? []) found.set(incident, [...(found.get(incident) ?? []), path]);
  }
  return [...found]
    .map(([incident, touched]) => ({ incident, paths: touched.toSorted() }))
    .toSorted((a, b) => b.paths.length - a.paths.length || (a.incident < b.incident ? -1 : 1));
};
