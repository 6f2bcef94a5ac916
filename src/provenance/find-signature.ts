import type { AiTool, Identity } from '#model/ai-tool.ts';
import { addressesOf } from '#model/ai-tool-claims.ts';
import { sourceOfPattern } from '#model/text-pattern.ts';

/** An account of an agent, with whose it is. */
export interface KnownIdentity {
  readonly tool: AiTool;
  readonly identity: Identity;
}

/** Looks up who signed. */
export interface Signatures {
  /** The agent that signs with this whole address, under this display name where the name matters. */
  findIdentity(address: string, name: string): KnownIdentity | undefined;
  /** The agent behind an account of a forge. An account that also does other work is not found by its login. */
  findAccount(login: string): KnownIdentity | undefined;
  /** The tool that reserves this display name, whatever the address. */
  findReservedName(name: string): AiTool | undefined;
  /** The tool that puts its suffix on the names of authors. */
  findSuffixTool(name: string): AiTool | undefined;
}

/** `accounts` are addresses and logins of people, in lower case: none of them is an agent's. */
export const signaturesOf = (tools: readonly AiTool[], accounts: ReadonlySet<string>): Signatures => {
  const known = tools.flatMap((tool) => tool.identities.map((identity) => ({ tool, identity })));
  const byAddress = keyed(known, ({ identity }) => addressesOf(identity), accounts);
  const byLogin = keyed(known, ({ identity }) => identity.login?.toLowerCase() ?? [], accounts);
  const reserved = Map.groupBy(
    tools.flatMap((tool) =>
      tool.reserved_names.map(({ name }) => ({ tool, start: startOf(name), fits: wholeOf(name) })),
    ),
    ({ start }) => start,
  );
  const suffixes = tools.flatMap((tool) => tool.author_suffixes.map(({ suffix }) => ({ tool, suffix: ` ${suffix}` })));
  return {
    findIdentity: (address, name) => {
      const found = byAddress.get(address) ?? byAddress.get(address.toLowerCase());
      return found !== undefined && hasName(found.identity, name) ? found : undefined;
    },
    findAccount: (login) => {
      const found = byLogin.get(login.toLowerCase());
      return found?.identity.name === undefined ? found : undefined;
    },
    findReservedName: (name) => reserved.get(startOf(name))?.find(({ fits }) => fits.test(name))?.tool,
    findSuffixTool: (name) => suffixes.find(({ suffix }) => name.endsWith(suffix))?.tool,
  };
};

const hasName = ({ name: start }: Identity, name: string): boolean =>
  start === undefined || name.toLowerCase().startsWith(start.toLowerCase());

/** Three characters that a reserved name begins with, and no form stands for. */
const startOf = (name: string): string => name.slice(0, 3).toLowerCase();

const wholeOf = (pattern: string): RegExp => new RegExp(`^${sourceOfPattern(pattern)}$`, 'i');

const keyed = (
  known: readonly KnownIdentity[],
  keysOf: (each: KnownIdentity) => string | readonly string[],
  people: ReadonlySet<string>,
): ReadonlyMap<string, KnownIdentity> =>
  new Map(known.flatMap((each) => [keysOf(each)].flat().flatMap((key) => (people.has(key) ? [] : [[key, each]]))));
