import type { Identity } from './ai-tool.ts';
import type { OwnAgents } from './own-agents.ts';

/** What claims are read from; a built-in tool has all of it. */
export type Claimant = Omit<OwnAgents['agents'][number], 'name'>;

/** Something that one tool alone can have, in words that are the same for the same thing. */
export interface Claim {
  readonly what: string;
  /** Where it stands in the entry. */
  readonly path: readonly PropertyKey[];
}

/** The addresses of an account. One of GitHub signs with number and login; the number alone is never enough. */
export const addressesOf = ({
  address,
  user_id: id,
  login,
}: Pick<Identity, 'address' | 'user_id' | 'login'>): readonly string[] => [
  ...(address === undefined ? [] : [address]),
  ...(id === undefined || login === undefined ? [] : [`${id}+${login}@users.noreply.github.com`.toLowerCase()]),
];

/** What an entry claims and states once. */
export const claimsOf = (tool: Claimant): readonly Claim[] => [
  ...tool.identities.flatMap((identity, index) =>
    addressesOf(identity).map((address) => ({ what: `The address '${address}'`, path: ['identities', index] })),
  ),
  ...each('words', 'The name', tool.words),
  ...each('model_words', 'The name', tool.model_words),
  ...each('reserved_names', 'The display name', texts(tool.reserved_names, 'name')),
  ...each('author_suffixes', 'The suffix', texts(tool.author_suffixes, 'suffix')),
  ...each('keys', 'The key', texts(tool.keys, 'key')),
  ...each('hosts', 'The host', texts(tool.hosts, 'host')),
  ...each('branches', 'The branch prefix', texts(tool.branches, 'prefix')),
  ...each('marks', 'The line', texts(tool.marks, 'line')),
  ...each('reviewers', 'The reviewer', texts(tool.reviewers, 'login')),
];

const each = (field: keyof Claimant, what: string, values: readonly string[]): Claim[] =>
  values.map((value, index) => ({
    what: `${what} '${field === 'branches' ? value : value.toLowerCase()}'`,
    path: [field, index],
  }));

const texts = <K extends string>(list: readonly Readonly<Record<K, string>>[], key: K): readonly string[] =>
  list.map((item) => item[key]);

/** What one entry may state several times: a login with several numbers, a name that its footers have as well. */
export const looseClaimsOf = (tool: Claimant): readonly Claim[] => [
  ...tool.identities.flatMap(({ login }, index) =>
    login === undefined ? [] : [{ what: `The account '${login.toLowerCase()}'`, path: ['identities', index] }],
  ),
  ...each('footers', 'The name', texts(tool.footers, 'name')),
];
