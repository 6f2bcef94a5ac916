import type { Signature } from '#model/commit.ts';
import type { PersonRef } from '#model/person.ts';
import type { Level, RosterEntity, RosterUser } from '#model/roster.ts';
import type { Account } from '#sources/github/rest-shapes.ts';
import { pseudonymOf } from '#sources/pseudonym.ts';
import { type Identity, levelAt, RosterIndex } from './roster-index.ts';

interface PeopleOptions {
  readonly roster: readonly RosterEntity[];
  /** Key of pseudonyms. */
  readonly key: string;
  /** In facts-only mode nobody is named, not even entries of the roster. */
  readonly mode: 'full' | 'facts_only';
  /** Host of the accounts, such as github.com. */
  readonly host: string;
  /** Accounts by the address of their commits, lower case, as far as the host said so. */
  readonly accounts: ReadonlyMap<string, Account>;
  readonly kindOf: (account: { login: string; type: string }) => PersonRef['kind'];
  /** Id of the AI tool whose account or address it is. */
  readonly toolOf: (who: { login: string } | Signed) => string | undefined;
}

type Signed = Pick<Signature, 'name' | 'email'>;

/** Names people as records do. The same person gets the same id, by account or by address, as far as that is known. */
export class People {
  readonly roster: readonly RosterEntity[];
  readonly #options: PeopleOptions;
  readonly #roster: RosterIndex;
  readonly #ids = new Map<string, string>();
  readonly #users = new Map<string, RosterUser | undefined>();

  constructor(options: PeopleOptions) {
    this.roster = options.roster;
    this.#options = options;
    this.#roster = new RosterIndex(options.roster);
  }

  ofAccount(account: Account | undefined, at: Date | undefined): PersonRef {
    if (account === undefined) return UNKNOWN;
    const { login, id, type } = account;
    const { host, kindOf, toolOf } = this.#options;
    const kind = kindOf({ login, type });
    const name = (kind === 'ai' ? toolOf({ login }) : undefined) ?? login;
    return this.#personRef({ identity: { host, login, userId: id }, at, kind, name });
  }

  ofSignature(signature: Signed, at: Date | undefined): PersonRef {
    const tool = this.#options.toolOf(signature);
    if (tool !== undefined) return { id: `ai:${plainName(tool)}`, kind: 'ai', level: null };
    if (signature.email.toLowerCase() === FORGE_ADDRESS) return FORGE;
    const account = this.#options.accounts.get(signature.email.toLowerCase());
    if (account !== undefined) return this.ofAccount(account, at);
    const identity = this.#identityOf(signature);
    const kind = BOT.test(signature.name) || BOT.test(signature.email) ? 'bot' : 'unknown';
    return this.#personRef({ identity, at, kind, name: identity.login ?? signature.name });
  }

  /** The level of whoever signed, without naming anybody. */
  levelOf(signature: Signed, at: Date): Level | null {
    if (this.#options.roster.length === 0) return null;
    if (!this.#users.has(signature.email)) this.#users.set(signature.email, this.#userOf(signature));
    const user = this.#users.get(signature.email);
    return user === undefined ? null : levelAt(user, at);
  }

  /** Whether the accounts of reviewers can be told apart from this one: by roster or by login, not by address alone. */
  isIdentified(signature: Signed): boolean {
    const identity = this.#identityOf(signature);
    const tool = this.#options.toolOf(signature) !== undefined;
    const known = tool || identity.login !== undefined || this.#options.accounts.has(signature.email.toLowerCase());
    return known || BOT.test(signature.name) || this.#roster.find(identity) !== undefined;
  }

  #userOf(signature: Signed): RosterUser | undefined {
    const account = this.#options.accounts.get(signature.email.toLowerCase());
    if (account === undefined) return this.#roster.find(this.#identityOf(signature));
    return this.#roster.find({ host: this.#options.host, login: account.login, userId: account.id });
  }

  /** GitHub's private addresses name the account. */
  #identityOf({ email }: Signed): Identity {
    const { host } = this.#options;
    const [, userId, login] = /^(?:(\d+)\+)?([^@\s]+)@users\.noreply\.github\.com$/i.exec(email) ?? [];
    if (login === undefined || host !== 'github.com') return { host, email };
    return { host, email, login, userId: userId === undefined ? undefined : Number(userId) };
  }

  #personRef({ identity, at, kind, name }: PersonParts): PersonRef {
    if (kind === 'bot' || kind === 'ai') return { id: `${kind}:${plainName(name)}`, kind, level: null };
    const user = this.#roster.find(identity);
    if (user === undefined) return { id: this.#pseudonym(identity), kind, level: null };
    const id = `user:default/${user.metadata.name}`;
    const shown = this.#options.mode === 'facts_only' ? this.#pseudonym({ login: id }) : id;
    return { id: shown, kind: user.spec.person_kind, level: levelAt(user, at) };
  }

  #pseudonym({ login, email }: Pick<Identity, 'login' | 'email'>): string {
    const identity = login ?? email ?? '';
    const known = this.#ids.get(identity);
    if (known !== undefined) return known;
    const id = pseudonymOf(this.#options.key, identity);
    this.#ids.set(identity, id);
    return id;
  }
}

interface PersonParts {
  readonly identity: Identity;
  readonly at: Date | undefined;
  readonly kind: PersonRef['kind'];
  readonly name: string;
}

const UNKNOWN: PersonRef = { id: 'unknown', kind: 'unknown', level: null };

/** Merges and edits made on the web page are committed by the forge itself. */
const FORGE_ADDRESS = 'noreply@github.com';
const FORGE: PersonRef = { id: 'service:github', kind: 'service', level: null };

const BOT = /\[bot\](?:@|$)/i;

/** A name as an id may hold it. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/\[bot\]$/, '')
    .replaceAll(/[^\w.-]+/g, '-')
    .replaceAll(/^-+|-+$/g, '') || 'unnamed';
