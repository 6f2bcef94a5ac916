import type { Identity, Tool } from './tool.ts';
import { INDEPENDENT_TOOLS } from './tools-independent.ts';
import { MODELS } from './tools-models.ts';
import { TOOLS_OF_VENDORS } from './tools-of-vendors.ts';
import { SMALL_TOOLS } from './tools-small.ts';

/** Every tool that can be told in a commit or change. */
export const TOOLS: readonly Tool[] = [...TOOLS_OF_VENDORS, ...INDEPENDENT_TOOLS, ...SMALL_TOOLS, ...MODELS];

interface Known {
  readonly tool: Tool;
  readonly identity: Identity;
}

const IDENTITIES: readonly Known[] = TOOLS.flatMap((tool) =>
  (tool.identities ?? []).map((identity) => ({ tool, identity })),
);
const BY_ADDRESS = new Map(IDENTITIES.map((known) => [known.identity.address, known]));
const BY_LOGIN = new Map(
  IDENTITIES.flatMap((known) =>
    known.identity.login === undefined ? [] : [[known.identity.login.toLowerCase(), known]],
  ),
);
const BY_BRANCH = new Map(TOOLS.flatMap((tool) => (tool.branches ?? []).map((prefix) => [prefix, tool])));
const BY_HOST = new Map(TOOLS.flatMap((tool) => (tool.hosts ?? []).map((host) => [host, tool])));

/** The agent that signs with this whole address, under this display name where the name matters. */
export const findIdentity = (address: string, name: string): Known | undefined => {
  const known = BY_ADDRESS.get(address) ?? BY_ADDRESS.get(address.toLowerCase());
  return known?.identity.name === undefined || known.identity.name.test(name) ? known : undefined;
};

/** The agent behind an account of a forge. An account that also does other work is not found by its login. */
export const findAccount = (login: string): Known | undefined => {
  const known = BY_LOGIN.get(login.toLowerCase());
  return known?.identity.name === undefined ? known : undefined;
};

/** The tool whose branches start like this one; the slash is part of the prefix, and case matters. */
export const findBranchTool = (branch: string): Tool | undefined =>
  BY_BRANCH.get(branch.slice(0, branch.indexOf('/') + 1));

/** The tool behind a web address. */
export const findHostTool = (address: string): Tool | undefined =>
  URL.canParse(address) ? BY_HOST.get(new URL(address).host) : undefined;
