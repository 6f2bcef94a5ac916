import type { People } from '#commands/ingest/people.ts';
import type { CodeOwners } from '#model/code-owners.ts';
import { RosterGroups } from '#model/roster-groups.ts';
import { ownershipIn } from '#policy/code-owners.ts';
import type { OwnedPath } from '#policy/judged-change.ts';
import { CODEOWNERS_PATHS, parseCodeowners } from '#sources/codeowners.ts';
import type { Repository } from '#sources/git/repository.ts';

/** CODEOWNERS as it stands in a commit; without a file nobody owns anything. */
export const readCodeOwners = async (git: Pick<Repository, 'files'>, commit: string): Promise<CodeOwners> => {
  const texts = new Map<string, string>();
  const wanted = (path: string): boolean => CODEOWNERS_PATHS.some((each) => each === path);
  for await (const { path, text } of git.files({ commit, wanted })) texts.set(path, text);
  const path = CODEOWNERS_PATHS.find((each) => texts.has(each));
  return parseCodeowners(path === undefined ? '' : (texts.get(path) ?? ''));
};

interface Owners {
  readonly codeOwners: CodeOwners;
  readonly people: People;
  /** Host of the accounts, such as github.com. */
  readonly host: string;
  readonly at: Date | undefined;
}

/** The owners of each path as people. A team is the group of the roster that names it; without one it is not known. */
export const ownedPaths = (
  paths: readonly string[],
  { codeOwners, people, host, at }: Owners,
): readonly OwnedPath[] => {
  const groups = new RosterGroups(people.roster);
  const ownership = ownershipIn(codeOwners);
  return paths.map((path) => {
    const { owners, unsettled } = ownership(path);
    const found = owners.map((owner) => peopleOf(owner, { groups, people, host, at }));
    return {
      path,
      owners,
      people: new Set(found.flatMap((each) => each ?? [])),
      settled: codeOwners.readable && unsettled.length === 0,
      people_known: !found.includes(undefined),
    };
  });
};

type Known = Pick<Owners, 'people' | 'host' | 'at'> & { readonly groups: RosterGroups };

const peopleOf = (owner: string, { groups, people, host, at }: Known): readonly string[] | undefined => {
  if (!owner.startsWith('@')) return [people.ofSignature({ name: '', email: owner }, at).id];
  const name = owner.slice(1);
  if (!name.includes('/')) return [people.ofAccount({ login: name, type: 'User' }, at).id];
  const users = groups.usersOf(groups.ofTeam(name) ?? '');
  const logins = people.roster.flatMap((entity) => {
    if (entity.kind !== 'User' || users?.includes(entity.metadata.name) !== true) return [];
    return entity.spec.identities.flatMap((identity) => (identity.host === host ? (identity.login ?? []) : []));
  });
  return users && logins.map((login) => people.ofAccount({ login, type: 'User' }, at).id);
};
