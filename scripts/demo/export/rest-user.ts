import { ACCOUNTS, type Account, type AccountName } from '#demo/accounts.ts';

export const REPOSITORY = 'tidemark/harbor';
export const API = `https://api.github.com/repos/${REPOSITORY}`;
export const WEB = `https://github.com/${REPOSITORY}`;

/** An account as GitHub's REST answers show it. */
export const restUser = (name: AccountName) => userOf(ACCOUNTS[name]);

/** The account that GitHub finds for an address in a commit; null for an address that is nobody's. */
export const restUserOf = (email: string) => {
  const found = Object.values<Account>(ACCOUNTS).find((account) => account.email === email);
  return found === undefined ? null : userOf(found);
};

/** Members of the organisation, and what GitHub calls everybody else. */
export const association = (name: AccountName): 'MEMBER' | 'CONTRIBUTOR' =>
  ACCOUNTS[name].type === 'User' ? 'MEMBER' : 'CONTRIBUTOR';

const userOf = ({ login, id, type }: Account) => {
  const slug = login.replace(/\[bot\]$/, '');
  return {
    login,
    id,
    url: `https://api.github.com/users/${encodeURIComponent(login)}`,
    html_url: type === 'Bot' ? `https://github.com/apps/${slug}` : `https://github.com/${login}`,
    type,
    site_admin: false,
  };
};
