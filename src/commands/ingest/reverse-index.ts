import type { LinkRole } from '#model/link.ts';
import type { FileRecord, IncidentRecord } from '#model/records.ts';

/** Roles that say that a commit had nothing to do with the incident. */
const UNRELATED: ReadonlySet<LinkRole> = new Set(['dismissed', 'coincident']);

interface Index {
  readonly paths: Map<string, Set<string>>;
  readonly commits: Map<string, Set<string>>;
  readonly changes: Map<string, Set<string>>;
}

/** Collects, repository by repository, which incidents a path, a commit or a change had to do with. */
export class ReverseIndex {
  readonly #repositories = new Map<string, Index>();

  add(record: IncidentRecord): void {
    const related = record.links.filter(({ role }) => !UNRELATED.has(role));
    const shas = new Set(related.flatMap(({ commit }) => commit ?? []));
    const ids = new Set(related.flatMap(({ change }) => change ?? []));
    const commits = record.commits.filter(({ sha, changes }) => shas.has(sha) || changes.some((id) => ids.has(id)));
    for (const { repository, sha, files, changes } of commits) {
      const index = this.#of(repository);
      put(index.commits, sha, record.incident);
      for (const id of changes) put(index.changes, id, record.incident);
      for (const { path, old_path: old } of files) {
        put(index.paths, path, record.incident);
        if (old !== null) put(index.paths, old, record.incident);
      }
    }
    for (const { repository, commit, change } of related) {
      if (commit !== null) put(this.#of(repository).commits, commit, record.incident);
      if (change !== null) put(this.#of(repository).changes, change, record.incident);
    }
  }

  /** One record for each repository that an incident names. */
  records(): FileRecord[] {
    return [...this.#repositories].map(([repository, { paths, commits, changes }]) => ({
      schema_version: 1,
      repository,
      paths: plain(paths),
      commits: plain(commits),
      changes: plain(changes),
    }));
  }

  #of(repository: string): Index {
    const known = this.#repositories.get(repository);
    if (known !== undefined) return known;
    const index: Index = { paths: new Map(), commits: new Map(), changes: new Map() };
    this.#repositories.set(repository, index);
    return index;
  }
}

const put = (map: Map<string, Set<string>>, key: string, incident: string): void => {
  map.set(key, (map.get(key) ?? new Set()).add(incident));
};

const plain = (map: Map<string, Set<string>>): Record<string, string[]> =>
  Object.fromEntries([...map].map(([key, incidents]) => [key, [...incidents].toSorted()]));
