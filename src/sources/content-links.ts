import { z } from 'zod';
import type { Problem } from '#errors/problem.ts';
import { entityRef } from '#model/ids.ts';
import type { Incident } from '#model/incident.ts';
import type { Pattern } from '#model/pattern.ts';
import type { Policy } from '#model/policy.ts';
import type { RosterEntity } from '#model/roster.ts';
import type { Sources } from '#model/sources.ts';
import type { Entries, Located } from './content-entries.ts';
import { danglingReferences, type Reference } from './content-references.ts';
import { rosterProblems } from './content-roster.ts';
import type { FrontMatter } from './front-matter.ts';
import type { YamlDocument } from './yaml-documents.ts';

interface Parts {
  readonly incidents: Entries<Incident>;
  readonly patterns: Entries<Pattern>;
  readonly policies: readonly Located<Policy>[];
  readonly roster: readonly Located<RosterEntity>[];
  readonly sources: readonly Located<Sources>[];
}

/** Problems between files: what is named and does not exist, and what exists twice. */
export const linkProblems = (parts: Parts): Problem[] => {
  const known = knownIds(parts);
  const dangling = ({ document }: { readonly document: YamlDocument }, references: readonly Reference[]): Problem[] =>
    danglingReferences(references, { known, placeOf: document.placeOf });
  return [
    ...parts.incidents.texts.flatMap((text) => dangling(text, incidentReferences(text.document.data))),
    ...[...parts.incidents.entries].flatMap(([id, entry]) => repeats({ id, entry })),
    ...parts.policies.flatMap((policy) => dangling(policy, policyReferences(policy.data))),
    ...parts.roster.flatMap((entity) => dangling(entity, entityReferences(entity.data))),
    ...rosterProblems(parts.roster),
  ];
};

const knownIds = ({ incidents, patterns, roster, sources }: Parts): ReadonlyMap<string, ReadonlySet<string>> => {
  const names = (kind: RosterEntity['kind']): ReadonlySet<string> =>
    new Set(roster.flatMap(({ data }) => (data.kind === kind ? [data.metadata.name] : [])));
  const repositories = sources.flatMap(({ data }) => data.repositories.map(({ id }) => id));
  return new Map([
    ['incident', incidents.ids],
    ['pattern', patterns.ids],
    ['user', names('User')],
    ['group', names('Group')],
    ['repository', new Set(repositories)],
  ]);
};

const ids = z.array(z.object({ id: z.string() })).catch([]);

/** The references of an incident, whatever else is wrong with its fields. */
const naming = z.object({
  related: ids,
  patterns: ids,
  actions: z.array(z.object({ owner: z.string().catch('') })).catch([]),
});

const incidentReferences = (data: unknown): Reference[] => {
  const { related, patterns, actions } = naming.parse(data);
  return [
    ...related.map(({ id }, index) => ({ kind: 'incident', id, path: ['related', index, 'id'] })),
    ...patterns.map(({ id }, index) => ({ kind: 'pattern', id, path: ['patterns', index, 'id'] })),
    ...actions.flatMap(({ owner }, index) => entityReference(owner, ['actions', index, 'owner'])),
  ];
};

const policyReferences = ({ exemptions }: Policy): Reference[] =>
  exemptions.flatMap(({ repository, approved_by }, index) => [
    { kind: 'repository', id: repository, path: ['exemptions', index, 'repository'] },
    ...entityReference(approved_by, ['exemptions', index, 'approved_by']),
  ]);

const entityReferences = (entity: RosterEntity): Reference[] => {
  const group = (id: string, path: PropertyKey[]): Reference => ({ kind: 'group', id, path: ['spec', ...path] });
  if (entity.kind === 'User') return entity.spec.memberOf.map((id, index) => group(id, ['memberOf', index]));
  const { parent, children, members } = entity.spec;
  return [
    ...(parent === undefined ? [] : [group(parent, ['parent'])]),
    ...children.map((id, index) => group(id, ['children', index])),
    ...members.map((id, index) => ({ kind: 'user', id, path: ['spec', 'members', index] })),
  ];
};

/** `user:default/ana` names an entity; a role in plain words names nothing. */
const entityReference = (text: string, path: PropertyKey[]): Reference[] => {
  if (!entityRef.safeParse(text).success) return [];
  const [kind = '', name = ''] = text.split(/:[^/]*\//);
  return [{ kind, id: name, path }];
};

const repeats = ({ id, entry }: { id: string; entry: Located<Incident, FrontMatter> }): Problem[] => {
  const { data, document } = entry;
  const lists = { related: data.related, patterns: data.patterns, actions: data.actions };
  const twice = Object.entries(lists).flatMap(([field, list]) =>
    list.flatMap((item, index) => {
      const earlier = list.findIndex((other) => other.id === item.id) < index;
      if (!earlier) return [];
      const message = `'${item.id}' stands twice in '${field}'`;
      return [
        { ...document.placeOf([field, index, 'id']), rule: 'content/repeated', message, hint: 'Keep one of the two' },
      ];
    }),
  );
  const self = data.related.flatMap((item, index) => {
    if (item.id !== id) return [];
    const message = 'An incident is not related to itself';
    return [
      { ...document.placeOf(['related', index, 'id']), rule: 'content/repeated', message, hint: 'Delete the entry' },
    ];
  });
  return [...twice, ...self].map((problem) => ({ ...problem, severity: 'error' }));
};
