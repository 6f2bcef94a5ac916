import type { RosterEntity, RosterGroup } from './roster.ts';

/**
 * Who belongs to which group, as far as the roster says. A group holds its members, those who name it in `memberOf`, and
 * everybody in the groups below it, by `children` or `parent`. Names are compared without case, as Backstage does.
 */
export class RosterGroups {
  readonly #groups = new Map<string, RosterGroup>();
  readonly #members = new Map<string, Set<string>>();
  readonly #below = new Map<string, Set<string>>();
  readonly #teams = new Map<string, string>();

  constructor(roster: readonly RosterEntity[]) {
    for (const entity of roster) {
      const { name } = entity.metadata;
      if (entity.kind === 'User') for (const group of entity.spec.memberOf) add(this.#members, group, name);
      else this.#addGroup(entity);
    }
  }

  /** Names of the users of a group, transitively and sorted; `undefined` when there is no such group. */
  usersOf(group: string): readonly string[] | undefined {
    if (!this.#groups.has(key(group))) return undefined;
    const users = [...this.#withBelow(group)].flatMap((name) => [...(this.#members.get(name) ?? [])]);
    return [...new Set(users)].toSorted();
  }

  /** Name of the group that a team of GitHub is, by its annotation `github.com/team-slug`; `org/team`, `@` left out. */
  ofTeam(slug: string): string | undefined {
    return this.#teams.get(key(slug));
  }

  /** Groups that are below themselves, as rings that begin with the name that sorts first; of rings that share it, one. */
  rings(): readonly (readonly string[])[] {
    const found = new Map<string, readonly string[]>();
    for (const name of [...this.#groups.keys()].toSorted()) {
      const ring = this.#ringFrom(name);
      if (ring?.every((each) => name <= each)) found.set(name, ring);
    }
    return [...found.values()].map((ring) => ring.map((each) => this.#groups.get(each)?.metadata.name ?? each));
  }

  #addGroup(group: RosterGroup): void {
    const { name, annotations } = group.metadata;
    const { parent, children, members } = group.spec;
    this.#groups.set(key(name), group);
    for (const member of members) add(this.#members, name, member);
    for (const child of children) add(this.#below, name, key(child));
    if (parent !== undefined) add(this.#below, parent, key(name));
    const slug = annotations['github.com/team-slug'];
    if (slug !== undefined) this.#teams.set(key(slug.replace(/^@/, '')), name);
  }

  #withBelow(group: string): ReadonlySet<string> {
    const found = new Set([key(group)]);
    for (const name of found) for (const child of this.#below.get(name) ?? []) found.add(child);
    return found;
  }

  /** The shortest way from a group down to itself. */
  #ringFrom(start: string): readonly string[] | undefined {
    const above = new Map<string, string>();
    const open = [start];
    for (const name of open) {
      for (const child of [...(this.#below.get(name) ?? [])].toSorted()) {
        if (child === start) return pathTo(name, above);
        if (above.has(child)) continue;
        above.set(child, name);
        open.push(child);
      }
    }
    return undefined;
  }
}

const key = (name: string): string => name.toLowerCase();

const add = (sets: Map<string, Set<string>>, name: string, value: string): void => {
  sets.set(key(name), (sets.get(key(name)) ?? new Set()).add(value));
};

const pathTo = (name: string, above: ReadonlyMap<string, string>): readonly string[] => {
  const before = above.get(name);
  return before === undefined ? [name] : [...pathTo(before, above), name];
};
