import { landingsOf } from '#commands/ingest/landing.ts';
import { changeIdOf, type RepositoryView } from '#commands/ingest/repository-view.ts';
import { judgedChanges } from '#commands/policy/judged-change-of.ts';
import type { JudgedAnswer } from '#model/audit-answer.ts';
import type { Commit } from '#model/commit.ts';
import type { Policy } from '#model/policy.ts';
import { instantOf } from '#model/time.ts';
import { judgeChange } from '#policy/judge-change.ts';
import { OBSERVATIONS } from '#policy/observations.ts';
import { type Audited, auditedOf } from './audit-answer.ts';
import { type AuditScope, isWithin } from './audit-records.ts';

/** Judges every change of the exports of a repository that landed, by the policies given. */
export const auditRepository = async (
  view: RepositoryView,
  policies: ReadonlyMap<string, Policy>,
  scope: AuditScope,
): Promise<readonly Audited[]> => {
  const exported = [...(view.exported?.values() ?? [])].filter(({ number, mergedAt }) => {
    const merged_at = mergedAt === undefined ? null : instantOf(mergedAt);
    return mergedAt !== undefined && isWithin({ repository: view.source.id, number, merged_at }, scope);
  });
  const landings = await landingsOf(view.commits.repository, exported);
  const landed = exported.flatMap((each) => {
    const landing = landings.get(each.number);
    return landing === undefined ? [] : [{ exported: each, landing }];
  });
  const changes = await judgedChanges({ ...view, policies }, landed);
  const audited = changes.map((change) => auditedOf(change, judgeChange({ change, policies })));
  const brought = new Set([...landings.values()].flatMap(({ commits }) => commits));
  if (scope.numbers.size > 0) return audited;
  const others = await withoutRecord(view, brought, scope);
  return [...audited, ...others.map((answer) => ({ answer, reviewed: undefined }))];
};

/** Commits of the branch itself that no change of the exports brought: pushed directly, or of a change without record. */
const withoutRecord = async (
  { commits: { repository }, source: { id }, tip }: RepositoryView,
  brought: ReadonlySet<string>,
  scope: AuditScope,
): Promise<readonly JudgedAnswer[]> => {
  const parents = new Map<string, { readonly first: string | undefined; readonly answer: JudgedAnswer }>();
  for await (const commit of repository.log({ tips: [tip] })) {
    parents.set(commit.sha, { first: commit.parents[0], answer: unrecorded(id, commit) });
  }
  const answers: JudgedAnswer[] = [];
  for (let at = parents.get(tip); at !== undefined; at = parents.get(at.first ?? '')) {
    const { answer } = at;
    const number = Number(answer.change?.split('#')[1] ?? 0);
    if (!brought.has(answer.commit ?? '') && isWithin({ ...answer, number }, scope)) answers.push(answer);
  }
  return answers;
};

const unrecorded = (repository: string, { sha, committer, pullRequests }: Commit): JudgedAnswer => {
  const number = pullRequests.at(-1);
  const kind = number === undefined ? 'direct_push' : 'no_record';
  const why = `${OBSERVATIONS[kind]}, as far as the exports show`;
  return {
    change: number === undefined ? null : changeIdOf(repository, number),
    commit: sha,
    repository,
    merged_at: instantOf(committer.at),
    policy: null,
    verdict: 'undetermined',
    why,
    findings: [],
    observations: [{ kind, why }],
    missing: [],
  };
};
