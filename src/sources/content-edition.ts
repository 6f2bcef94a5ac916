import type { FileRecord, IncidentRecord, RepositoryRecord } from '#model/records.ts';
import type { Content, Written } from './content.ts';
import type { ContentRecords } from './content-records.ts';

export const EDITIONS = ['internal', 'public'] as const;
export type Edition = (typeof EDITIONS)[number];

/** What people wrote and what scripts found beside it. */
export interface Base {
  readonly content: Content;
  readonly records: ContentRecords;
}

/** A content folder as an edition shows it. The public one holds nothing that an internal entry alone speaks of. */
export const editionOf = (base: Base, edition: Edition): Base => (edition === 'internal' ? base : publicBase(base));

const publicBase = ({ content, records }: Base): Base => {
  const patterns = where(content.patterns, ({ data }) => data.audience === 'public');
  const shown = where(content.incidents, ({ data }) => data.audience === 'public');
  const repositories = new Set([...shown.values()].flatMap(({ data }) => data.changes.map((link) => link.repository)));
  const incidents = mapped(shown, (entry) => ({
    ...entry,
    data: {
      ...entry.data,
      related: entry.data.related.filter(({ id }) => shown.has(id)),
      patterns: entry.data.patterns.filter(({ id }) => patterns.has(id)),
    },
  }));
  return {
    content: {
      ...content,
      incidents,
      patterns,
      written: {
        incidents: only(content.written.incidents, shown),
        patterns: only(content.written.patterns, patterns),
      },
      policies: mapped(content.policies, ({ file, data }) => ({ file, data: { ...data, exemptions: [] } })),
      roster: [],
      agents: undefined,
      sources: content.sources && {
        ...content.sources,
        repositories: content.sources.repositories.filter(({ id }) => repositories.has(id)),
      },
    },
    records: publicRecords({ records, shown: new Set(shown.keys()), repositories }),
  };
};

interface Shown {
  readonly records: ContentRecords;
  readonly shown: ReadonlySet<string>;
  readonly repositories: ReadonlySet<string>;
}

const publicRecords = ({ records, shown, repositories }: Shown): ContentRecords => ({
  ...records,
  incidents: where<IncidentRecord>(records.incidents, ({ incident }) => shown.has(incident)),
  repositories: where<RepositoryRecord>(records.repositories, ({ repository }) => repositories.has(repository)),
  files: mapped(
    where<FileRecord>(records.files, ({ repository }) => repositories.has(repository)),
    (record) => ({
      ...record,
      paths: onlyShown(record.paths, shown),
      commits: onlyShown(record.commits, shown),
      changes: onlyShown(record.changes, shown),
    }),
  ),
});

/** An index to incidents without the hidden ones, and without the keys that only those had. */
const onlyShown = (index: Readonly<Record<string, string[]>>, shown: ReadonlySet<string>): Record<string, string[]> =>
  Object.fromEntries(
    Object.entries(index)
      .map(([key, ids]): [string, string[]] => [key, ids.filter((id) => shown.has(id))])
      .filter(([, ids]) => ids.length > 0),
  );

const only = ({ ids, texts }: Written, shown: ReadonlyMap<string, unknown>): Written => ({
  ids: new Set([...ids].filter((id) => shown.has(id))),
  texts: texts.filter(({ id }) => shown.has(id)),
});

const where = <T>(map: ReadonlyMap<string, T>, keep: (value: T) => boolean): ReadonlyMap<string, T> =>
  new Map([...map].filter(([, value]) => keep(value)));

const mapped = <T, U>(map: ReadonlyMap<string, T>, change: (value: T) => U): ReadonlyMap<string, U> =>
  new Map([...map].map(([id, value]) => [id, change(value)]));
