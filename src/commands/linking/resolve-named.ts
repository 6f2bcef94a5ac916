import { type NamedCause, namedCauses } from '#linking/named-causes.ts';
import type { Commit } from '#model/commit.ts';
import type { Repository } from '#sources/git/repository.ts';

/** A commit that the message of the fix names as the cause, found in the history before the fix. */
export interface NamedCommit {
  readonly sha: string;
  readonly why: string;
}

interface Resolved {
  readonly commits: readonly NamedCommit[];
  /** What is named and was not found before the fix. */
  readonly missing: readonly string[];
}

const MAX_WALK = 100_000;

/** Finds what the message of a fix names. Only commits before the fix count. */
export const resolveNamed = async (repository: Repository, fix: Commit): Promise<Resolved> => {
  const causes = namedCauses(fix);
  const walked = await walkFor(
    repository,
    fix,
    causes.filter(({ by }) => by !== 'id'),
  );
  const found = new Map<string, string>();
  const missing: string[] = [];
  for (const cause of causes) {
    const sha = cause.by === 'id' ? await ancestor(repository, { id: cause.id, fix }) : walked.get(cause);
    if (sha === undefined) missing.push(nameOf(cause));
    else if (!found.has(sha)) found.set(sha, cause.why);
  }
  return { commits: [...found].map(([sha, why]) => ({ sha, why })), missing };
};

const nameOf = (cause: NamedCause): string =>
  cause.by === 'id' ? cause.id : cause.by === 'number' ? `#${cause.number}` : `"${cause.subject}"`;

const ancestor = async (
  repository: Repository,
  { id, fix }: { readonly id: string; readonly fix: Commit },
): Promise<string | undefined> => {
  const found = await repository.findCommit(id);
  if (found === undefined || found.sha === fix.sha) return undefined;
  return (await repository.isAncestor(found.sha, fix.sha)) ? found.sha : undefined;
};

/** Looks through the history before the fix, newest first, for commits that landed a number or have a subject. */
const walkFor = async (
  repository: Repository,
  fix: Commit,
  causes: readonly NamedCause[],
): Promise<ReadonlyMap<NamedCause, string>> => {
  const found = new Map<NamedCause, string>();
  if (causes.length === 0) return found;
  let walked = 0;
  for await (const commit of repository.log({ tips: fix.parents.slice(0, 1) })) {
    for (const cause of causes) if (!found.has(cause) && isNamed(commit, cause)) found.set(cause, commit.sha);
    walked += 1;
    if (found.size === causes.length || walked >= MAX_WALK) break;
  }
  return found;
};

const isNamed = ({ message, pullRequests }: Commit, cause: NamedCause): boolean => {
  if (cause.by === 'number') return pullRequests.at(-1) === cause.number;
  const end = message.indexOf('\n');
  return cause.by === 'subject' && (end === -1 ? message : message.slice(0, end)).startsWith(cause.subject);
};
