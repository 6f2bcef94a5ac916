import type { Level, RosterEntity, RosterUser } from '#model/roster.ts';
import { momentOf } from '#model/time.ts';

/** What somebody can be known by. */
export interface Identity {
  readonly host: string;
  readonly login?: string | undefined;
  readonly userId?: number | undefined;
  readonly email?: string | undefined;
}

/** Finds the roster entry of an account or address. Case does not count. What two entries claim belongs to neither. */
export class RosterIndex {
  readonly #users = new Map<string, RosterUser | 'ambiguous'>();

  constructor(roster: readonly RosterEntity[]) {
    for (const entity of roster) if (entity.kind === 'User') this.#add(entity);
  }

  find({ host, login, userId, email }: Identity): RosterUser | undefined {
    const keys = [
      userId === undefined ? undefined : idKey(host, userId),
      login === undefined ? undefined : loginKey(host, login),
      email === undefined ? undefined : emailKey(email),
    ];
    const found = keys.map((key) => (key === undefined ? undefined : this.#users.get(key)));
    const user = found.find((each) => each !== undefined);
    return user === 'ambiguous' ? undefined : user;
  }

  #add(user: RosterUser): void {
    const { profile, identities } = user.spec;
    const keys = identities.flatMap(({ host, login, user_id: userId, email }) => [
      ...(userId === undefined ? [] : [idKey(host, userId)]),
      ...(login === undefined ? [] : [loginKey(host, login)]),
      ...(email === undefined ? [] : [emailKey(email)]),
    ]);
    for (const key of new Set([...keys, ...(profile?.email === undefined ? [] : [emailKey(profile.email)])])) {
      this.#users.set(key, this.#users.has(key) ? 'ambiguous' : user);
    }
  }
}

const idKey = (host: string, id: number): string => `id ${host.toLowerCase()} ${id}`;
const loginKey = (host: string, login: string): string => `login ${host.toLowerCase()} ${login.toLowerCase()}`;
const emailKey = (email: string): string => `email ${email.toLowerCase()}`;

/** The level of a person at a time; `null` before the first one, for what is not a person, and without a time. */
export const levelAt = ({ spec }: RosterUser, at: Date | undefined): Level | null => {
  if (at === undefined || spec.person_kind !== 'human') return null;
  const reached = spec.levels.filter(({ from }) => momentOf(from).at <= at);
  const [latest] = reached.toSorted((a, b) => momentOf(b.from).at.getTime() - momentOf(a.from).at.getTime());
  return latest?.level ?? null;
};
