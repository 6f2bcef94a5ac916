import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { readSource, type Wanted } from '#commands/ingest/read-source.ts';
import type { RepositoryView } from '#commands/ingest/repository-view.ts';
import { listedSources, onlySource } from '#commands/ingest/wanted-sources.ts';
import { HindcastError } from '#errors/hindcast-error.ts';
import { ProblemsError } from '#errors/problem.ts';
import type { Policy } from '#model/policy.ts';
import { PULL_REQUESTS, readBitbucketExport } from '#sources/bitbucket/read-export.ts';
import { type Content, readContent } from '#sources/content.ts';
import { readGerritChanges } from '#sources/gerrit/exported-changes.ts';
import { MERGE_REQUESTS, readGitlabExport } from '#sources/gitlab/read-export.ts';

export interface WantedView {
  readonly contentDir: string;
  /** Id of a listed repository, or the path of a clone; every listed one that has a clone here when left out. */
  readonly repo: string | undefined;
  /** Id of the repository at that path. */
  readonly as: string | undefined;
  /** Folder of a review export, of GitHub, GitLab or Bitbucket, instead of those that are listed. */
  readonly reviews: string | undefined;
  /** Read the changes of the clone from NoteDb of Gerrit instead of exports. */
  readonly gerrit?: boolean;
  /** Key of pseudonyms; that of sources.yaml when it is not given. */
  readonly key: string | undefined;
  readonly now: Date;
  /** Folder for what git needs while it runs. */
  readonly scratch: string;
}

/** A content folder with the repositories that were asked for. The caller closes them. */
export interface OpenViews {
  readonly policies: ReadonlyMap<string, Policy>;
  readonly roster: Content['roster'];
  readonly views: readonly RepositoryView[];
  /** Ids of listed repositories that have no clone here. */
  readonly absent: readonly string[];
}

/** Opens repositories with everything that judges their changes. Throws `ProblemsError` where a policy, the roster
 * or a source cannot be read. */
export const openViews = async (wanted: WantedView): Promise<OpenViews> => {
  const content = await readContent(wanted.contentDir, { now: wanted.now });
  refuseBroken(content, wanted.contentDir);
  const { roster, agents } = content;
  const policies = new Map([...content.policies].map(([id, { data }]) => [id, data]));
  const key = wanted.key ?? content.sources?.pseudonym_salt;
  if (key === undefined) throw new HindcastError('ingest/no-key');
  const views: RepositoryView[] = [];
  const absent: string[] = [];
  for (const each of await wantedSources(wanted, content)) {
    const read = await readSource(each, { roster, policies, agents, key, scratch: wanted.scratch });
    if (read.state === 'read') views.push(await withReviews(read.view, wanted));
    else {
      const missing = read.state === 'absent' && wanted.repo !== undefined;
      if (missing) throw new HindcastError('git/not-a-repository', { with: { path: read.path } });
      if (read.state === 'failed') throw new ProblemsError(read.problems);
      absent.push(each.source.id);
    }
  }
  return { policies, roster, views, absent };
};

/** What decides on verdicts. Postmortems may have problems of their own. */
const DECIDES = /^(?:policies|people)[\\/]|^(?:sources|agents)\.yaml$/;

/** A policy or a person that cannot be read would be left out, and an older policy or nobody would take its place. */
const refuseBroken = ({ problems }: Content, contentDir: string): void => {
  const deciding = problems.filter(
    ({ file, severity }) => severity === 'error' && DECIDES.test(relative(contentDir, file)),
  );
  if (deciding.length > 0) throw new ProblemsError(deciding);
};

/** The changes of a host whose records ingest does not list: NoteDb in the clone, an export of GitLab or Bitbucket. */
const withReviews = async (view: RepositoryView, { gerrit, reviews }: WantedView): Promise<RepositoryView> => {
  if (gerrit === true) return { ...view, exported: await readGerritChanges(view.commits.repository) };
  const read = reviews === undefined ? undefined : readerOf(reviews);
  if (reviews === undefined || read === undefined) return view;
  const { changes, problems } = await read(reviews);
  if (problems.length > 0) throw new ProblemsError(problems);
  return { ...view, exported: changes };
};

/** The reader of an export that is not of GitHub, by the folder in it. */
const readerOf = (reviews: string): typeof readGitlabExport | undefined => {
  if (existsSync(join(reviews, MERGE_REQUESTS))) return readGitlabExport;
  return existsSync(join(reviews, PULL_REQUESTS)) ? readBitbucketExport : undefined;
};

const wantedSources = async (
  { contentDir, repo, as, reviews }: WantedView,
  content: Content,
): Promise<readonly Wanted[]> => {
  const listed = content.sources === undefined ? [] : await listedSources(contentDir);
  if (repo === undefined) return listed.filter(({ source }) => source.reviews.length > 0);
  const known = listed.find(({ source }) => source.id === repo);
  const wanted = known ?? onlySource({ path: repo, as, mode: as === undefined ? undefined : 'full' }, listed);
  if (reviews === undefined) return [wanted];
  if (readerOf(reviews) !== undefined) return [{ ...wanted, source: { ...wanted.source, reviews: [] } }];
  const path = isAbsolute(reviews) ? relative(resolve(wanted.base), reviews) : relative(wanted.base, reviews);
  const source = { ...wanted.source, reviews: [{ kind: 'github_export' as const, path: path || '.' }] };
  return [{ ...wanted, source }];
};

/** Closes the repositories of some views. */
export const closeViews = async ({ views }: Pick<OpenViews, 'views'>): Promise<void> => {
  await Promise.all(views.map(({ commits }) => commits.repository.close()));
};
