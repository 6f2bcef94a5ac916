import type { Review } from '#model/change.ts';
import type { PolicyRule } from '#model/policy.ts';
import { LEVELS } from '#model/roster.ts';
import type { JudgedChange } from './judged-change.ts';

/** What one person's approval is worth for a requirement; `unsure` when the records leave it open. */
export interface WeighedApproval {
  readonly worth: 'counts' | 'unsure' | 'nothing';
  readonly why: string;
}

type Require = PolicyRule['require'];

interface Question {
  readonly review: Review;
  readonly change: JudgedChange;
  readonly require: Require;
}

/** A reason why an approval counts for nothing, or why that cannot be told; `undefined` when it does not apply. */
type Objection = (question: Question) => WeighedApproval | undefined;

/** The approvals of a change, one a person, each with what it is worth and why. */
export const weighApprovals = (change: JudgedChange, require: Require): readonly WeighedApproval[] => {
  const approvals = [...lastOpinions(change.reviews), ...change.reviews.filter(isWithdrawn)];
  return approvals.map((review) => weigh({ review, change, require }));
};

const isWithdrawn = ({ state, verdict }: Review): boolean =>
  state === 'dismissed' || (state === 'late' && verdict === 'approve');

/** A later verdict of the same person replaces the earlier; comments replace nothing. */
const lastOpinions = (reviews: readonly Review[]): readonly Review[] => {
  const byReviewer = new Map<string, Review>();
  reviews
    .filter(
      ({ verdict, state }) => (verdict === 'approve' || verdict === 'reject') && !['late', 'dismissed'].includes(state),
    )
    .toSorted((a, b) => compareTimes(a.at, b.at))
    .forEach((review, index) => {
      byReviewer.set(review.reviewer.id === 'unknown' ? `unknown ${index}` : review.reviewer.id, review);
    });
  return [...byReviewer.values()].filter(({ verdict }) => verdict === 'approve');
};

const compareTimes = (a: string | null, b: string | null): number => {
  const [left, right] = [a ?? '', b ?? ''];
  return left < right ? -1 : left > right ? 1 : 0;
};

const weigh = (question: Question): WeighedApproval => {
  const objections = OBJECTIONS.map((objection) => objection(question)).filter((found) => found !== undefined);
  const objection = objections.find(({ worth }) => worth === 'nothing') ?? objections[0];
  if (objection !== undefined) return { ...objection, why: `${question.review.reviewer.id} ${objection.why}` };
  const { id, level } = question.review.reviewer;
  return { worth: 'counts', why: level === null ? id : `${id} (${level})` };
};

const nothing = (why: string): WeighedApproval => ({ worth: 'nothing', why });
const unsure = (why: string): WeighedApproval => ({ worth: 'unsure', why });

const takenBack: Objection = ({ review }) =>
  review.state === 'dismissed' ? nothing('gave a review that was dismissed') : undefined;

const tooLate: Objection = ({ review }) =>
  review.state === 'late' ? nothing('approved after the change had landed') : undefined;

const notHuman: Objection = ({ review: { reviewer } }) => {
  if (reviewer.kind === 'human') return undefined;
  if (reviewer.kind === 'unknown') return unsure('may or may not be a person');
  return nothing(reviewer.kind === 'ai' ? 'is an AI tool' : `is a ${reviewer.kind}`);
};

const ownWork: Objection = ({ review, change }) => {
  const { id } = review.reviewer;
  if (review.self || id === change.author.id) return nothing('wrote the change');
  if (change.contributors.has(id)) return nothing('wrote part of the change');
  if (change.contributors_known) return undefined;
  return unsure('may have written part of the change: an author of its commits matches no account');
};

const onFinalCommit: Objection = ({ review, change, require }) => {
  if (!require.on_final_commit) return undefined;
  if (review.state === 'unknown') return unsure('approved, but the record does not show which commit');
  if (review.state !== 'stale') return undefined;
  return nothing(`approved ${shortSha(review.commit)}, not the commit that landed (${shortSha(change.head)})`);
};

const ofLevel: Objection = ({ review: { reviewer }, require }) => {
  if (require.level === undefined) return undefined;
  if (reviewer.level === null) return nothing(`has no known level, and ${require.level} is required`);
  if (LEVELS.indexOf(reviewer.level) >= LEVELS.indexOf(require.level)) return undefined;
  return nothing(`was ${reviewer.level}, and ${require.level} is required`);
};

const OBJECTIONS: readonly Objection[] = [takenBack, tooLate, notHuman, ownWork, onFinalCommit, ofLevel];

const shortSha = (sha: string | null): string => sha?.slice(0, 10) ?? 'a commit that is not recorded';
