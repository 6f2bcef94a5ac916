import { didYouMean } from '#errors/nearest.ts';
import type { Problem } from '#errors/problem.ts';
import type { PlaceOf } from './yaml-places.ts';

export interface Reference {
  /** Kind of thing that is named: `pattern`, `incident`, `group`, `repository`. */
  readonly kind: string;
  readonly id: string;
  readonly path: readonly PropertyKey[];
}

/** A problem for every reference to something that does not exist, with the nearest id that does. */
export const danglingReferences = (
  references: readonly Reference[],
  { known, placeOf }: { readonly known: ReadonlyMap<string, ReadonlySet<string>>; readonly placeOf: PlaceOf },
): Problem[] =>
  references.flatMap(({ kind, id, path }) => {
    const ids = known.get(kind) ?? new Set();
    if (ids.has(id)) return [];
    return [
      {
        ...placeOf(path),
        rule: `reference/unknown-${kind}`,
        severity: 'error' as const,
        message: `There is no ${kind} '${id}'`,
        hint: `${didYouMean(id, [...ids])}${WHERE[kind] ?? ''}`.trim(),
      },
    ];
  });

const WHERE: Readonly<Record<string, string>> = {
  incident: 'An incident is a file incidents/<id>.mdx',
  pattern: 'A pattern is a file patterns/<id>.mdx',
  group: 'Groups and users are entities in people/*.yaml',
  user: 'Groups and users are entities in people/*.yaml',
  repository: 'Repositories are listed in sources.yaml',
};
