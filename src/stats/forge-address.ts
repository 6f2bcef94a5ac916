const COMMIT_PATHS: Readonly<Record<string, string>> = {
  'github.com': '/commit/',
  'codeberg.org': '/commit/',
  'gitlab.com': '/-/commit/',
  'bitbucket.org': '/commits/',
};

const CHANGE_PATHS: Readonly<Record<string, string>> = {
  'github.com': '/pull/',
  'codeberg.org': '/pulls/',
  'gitlab.com': '/-/merge_requests/',
  'bitbucket.org': '/pull-requests/',
};

const hostOf = (repository: string): string => repository.split('/')[0] ?? '';

/** Where a public forge shows a commit; `undefined` for a host that we do not know. */
export const commitAddress = (repository: string, sha: string): string | undefined => {
  const path = COMMIT_PATHS[hostOf(repository)];
  return path && `https://${repository}${path}${sha}`;
};

/** Where a public forge shows a change named `host/owner/name#number`; `undefined` for a host that we do not know. */
export const changeAddress = (change: string): string | undefined => {
  const [repository = '', number = ''] = change.split('#');
  const path = CHANGE_PATHS[hostOf(repository)];
  return path && `https://${repository}${path}${number}`;
};
