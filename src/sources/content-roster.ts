import { placeText } from '#errors/place.ts';
import type { Problem } from '#errors/problem.ts';
import type { RosterEntity, RosterUser } from '#model/roster.ts';
import { momentOf } from '#model/time.ts';
import type { Located } from './content-entries.ts';

type Identity = RosterUser['spec']['identities'][number];

/** Entities and accounts that stand twice in the roster, and levels that are not in the order of their dates. */
export const rosterProblems = (roster: readonly Located<RosterEntity>[]): Problem[] => [
  ...repeated(roster.map((entity) => ({ entity, key: nameOf(entity.data), path: ['metadata', 'name'] }))),
  ...repeated(roster.flatMap(identitiesOf)),
  ...roster.flatMap(levelProblems),
];

interface Keyed {
  readonly entity: Located<RosterEntity>;
  readonly key: string;
  readonly path: readonly PropertyKey[];
}

const repeated = (all: readonly Keyed[]): Problem[] =>
  [...Map.groupBy(all, ({ key }) => key.toLowerCase()).values()].flatMap(([first, ...more]) =>
    more.map(({ entity, key, path }) => ({
      ...entity.document.placeOf(path),
      rule: 'roster/repeated',
      severity: 'error' as const,
      message: `${key} stands twice; first at ${first === undefined ? '' : placeText(first.entity.document.placeOf(first.path))}`,
      hint: 'Keep one of the two: an account belongs to one entity',
    })),
  );

const nameOf = ({ kind, metadata }: RosterEntity): string => `${kind} '${metadata.name}'`;

const identitiesOf = (entity: Located<RosterEntity>): Keyed[] => {
  if (entity.data.kind !== 'User') return [];
  return entity.data.spec.identities.flatMap((identity, index) =>
    accountsOf(identity).map((key) => ({ entity, key, path: ['spec', 'identities', index] })),
  );
};

const accountsOf = ({ host, login, user_id, email }: Identity): string[] => [
  ...(login === undefined ? [] : [`The account '${login}' of ${host}`]),
  ...(user_id === undefined ? [] : [`The account number ${user_id} of ${host}`]),
  ...(email === undefined ? [] : [`The address '${email}' of ${host}`]),
];

const levelProblems = ({ data, document }: Located<RosterEntity>): Problem[] => {
  if (data.kind !== 'User') return [];
  const { levels } = data.spec;
  return levels.flatMap(({ from }, index) => {
    const previous = levels[index - 1];
    if (previous === undefined || momentOf(previous.from).at < momentOf(from).at) return [];
    return [
      {
        ...document.placeOf(['spec', 'levels', index, 'from']),
        rule: 'time/out-of-order',
        severity: 'error' as const,
        message: `This level begins on or before the one above it`,
        hint: 'Put the oldest level first',
      },
    ];
  });
};
