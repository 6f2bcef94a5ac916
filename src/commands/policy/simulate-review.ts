import { judgedAnswerOf } from '#commands/audit/audit-answer.ts';
import { badValue } from '#commands/bad-value.ts';
import { landingsOf } from '#commands/ingest/landing.ts';
import { HindcastError } from '#errors/hindcast-error.ts';
import type { JudgedAnswer } from '#model/audit-answer.ts';
import { instantOf } from '#model/time.ts';
import { judgeChange } from '#policy/judge-change.ts';
import type { JudgedReview } from '#policy/judged-change.ts';
import { asIfLanded, NOT_LANDED } from './as-if-landed.ts';
import { judgedChanges, type SeenChange } from './judged-change-of.ts';
import type { OpenViews } from './open-view.ts';

interface Simulated {
  readonly open: OpenViews;
  readonly number: number;
  /** Name of the reviewer in the roster, with or without `user:default/`. */
  readonly approval: string;
  /** When a change that is still open would land. */
  readonly at: Date;
}

/** The verdict as it is, and as it would be with one more approval of the last commit, just before it landed. */
export const simulateReview = async ({
  open,
  number,
  approval,
  at,
}: Simulated): Promise<{ readonly before: JudgedAnswer; readonly after: JudgedAnswer }> => {
  const [view] = open.views;
  const exported = view?.exported?.get(number);
  if (view === undefined || exported === undefined) {
    throw new HindcastError('gate/no-change', { with: { change: number, repository: view?.source.id ?? '' } });
  }
  const landed = exported.mergedAt === undefined ? asIfLanded(exported, at) : exported;
  const landing = (await landingsOf(view.commits.repository, [landed])).get(number) ?? NOT_LANDED;
  const [change] = await judgedChanges({ ...view, policies: open.policies }, [{ exported: landed, landing }]);
  if (change === undefined) throw new RangeError('one change has one judgement');
  const reviewed = { ...change, reviews: [...change.reviews, approvalBy(open, approval, change)] };
  const { policies } = open;
  return {
    before: judgedAnswerOf(change, judgeChange({ change, policies })),
    after: judgedAnswerOf(reviewed, judgeChange({ change: reviewed, policies })),
  };
};

const approvalBy = ({ views, roster }: OpenViews, approval: string, change: SeenChange): JudgedReview => {
  const name = approval.replace(/^user:default\//, '').toLowerCase();
  const user = roster.find((entity) => entity.kind === 'User' && entity.metadata.name.toLowerCase() === name);
  const host = change.repository.slice(0, change.repository.indexOf('/'));
  const logins = user?.kind === 'User' ? user.spec.identities.filter((identity) => identity.host === host) : [];
  const login = logins.find((identity) => identity.login !== undefined)?.login;
  if (login === undefined) {
    const expected = `Name somebody of the roster who has an account of ${host}.`;
    throw badValue('--approval', approval, expected);
  }
  const at = new Date(change.merged_at ?? 0);
  const reviewer = views[0]?.people.ofAccount({ login, type: 'User' }, at) ?? {
    id: 'unknown',
    kind: 'unknown',
    level: null,
  };
  return {
    reviewer,
    verdict: 'approve',
    at: instantOf(at),
    commit: change.head,
    commit_known: change.head === null ? 'absent' : 'recorded',
    state: 'live',
    inline_comments: 0,
    self: reviewer.id === change.author.id,
  };
};
