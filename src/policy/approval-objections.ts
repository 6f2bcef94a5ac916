import { type GivenOn, givenOn, type Require } from '#model/policy-require.ts';
import { LEVELS } from '#model/roster.ts';
import { depthObjections } from './depth-objections.ts';
import type { JudgedChange, JudgedReview } from './judged-change.ts';

export interface Question {
  readonly review: JudgedReview;
  readonly change: JudgedChange;
  readonly require: Require;
}

/** Why an approval counts for nothing, or why it cannot be told whether it counts. */
export interface Objection {
  readonly worth: 'unsure' | 'nothing';
  readonly why: string;
}

/** What speaks against an approval by a requirement; one that is certain comes before one that is open. */
export const findObjection = (question: Question): Objection | undefined => {
  const objections = OBJECTIONS.flatMap((objection) => objection(question) ?? []);
  return objections.find(({ worth }) => worth === 'nothing') ?? objections[0];
};

type Find = (question: Question) => Objection | readonly Objection[] | undefined;

const nothing = (why: string): Objection => ({ worth: 'nothing', why });
const unsure = (why: string): Objection => ({ worth: 'unsure', why });

const takenBack: Find = ({ review }) =>
  review.state === 'dismissed' ? nothing('gave a review that was dismissed') : undefined;

const tooLate: Find = ({ review }) =>
  review.state === 'late' ? nothing('approved after the change had landed') : undefined;

const notHuman: Find = ({ review: { reviewer } }) => {
  if (reviewer.kind === 'human') return undefined;
  if (reviewer.kind === 'unknown') return unsure('may or may not be a person');
  return nothing(reviewer.kind === 'ai' ? 'is an AI tool' : `is a ${reviewer.kind}`);
};

const byAuthor: Find = ({ review, change, require }) => {
  const isAuthor = review.self || (review.reviewer.id === change.author.id && review.reviewer.id !== 'unknown');
  return require.not_by.includes('author') && isAuthor ? nothing('wrote the change') : undefined;
};

const byContributor: Find = ({ review, change, require }) => {
  if (!require.not_by.includes('contributor')) return undefined;
  if (change.contributors.has(review.reviewer.id)) return nothing('wrote part of the change');
  if (change.contributors_known) return undefined;
  return unsure('may have written part of the change: an author of its commits matches no account');
};

const byRequester: Find = ({ review: { reviewer }, change, require }) => {
  if (!require.not_by.includes('requester')) return undefined;
  if (change.requesters?.has(reviewer.id)) return nothing('asked the agent for the change');
  if (change.author.kind !== 'ai' || change.requesters !== undefined) return undefined;
  // Agents name whoever asked them as co-author.
  const named = [...change.contributors].some((id) => /^(?:user:|person-)/.test(id));
  return named ? undefined : unsure('may have asked the agent for the change: who did is not recorded');
};

const byLastPusher: Find = ({ review: { reviewer }, change, require }) => {
  if (!require.not_by.includes('last_pusher')) return undefined;
  if (change.last_pusher === undefined) return unsure('may have pushed the last commit: who did is not recorded');
  return change.last_pusher === reviewer.id ? nothing('pushed the last commit') : undefined;
};

/** How far each form of `given_on` lets an approval of another commit count. What the host keeps stands by its record. */
const ACCEPTED = {
  final_commit: ['host'],
  final_tree: ['host', 'tree'],
  unchanged_patch: ['host', 'tree', 'patch'],
  any_commit: ['host', 'tree', 'patch', 'no'],
} as const satisfies Record<GivenOn, readonly JudgedReview['carried'][]>;

const onAnotherCommit: Find = ({ review, change, require }) => {
  const given = givenOn(require);
  if (given === 'any_commit') return undefined;
  if (review.state === 'unknown') return unsure('approved, but the record does not show which commit');
  if (review.state !== 'stale') return undefined;
  const accepted: readonly JudgedReview['carried'][] = ACCEPTED[given];
  if (review.carried !== undefined && accepted.includes(review.carried)) return undefined;
  const which = `approved ${shortSha(review.commit)}, not the commit that landed (${shortSha(change.head)})`;
  if (review.carried !== undefined || given === 'final_commit') return nothing(which);
  return unsure(`${which}, and how the two differ was not seen`);
};

/** Nobody's level satisfies before it is known; but that it would not have done is not known either. */
const ofLevel: Find = ({ review: { reviewer }, require }) => {
  if (require.level === undefined) return undefined;
  if (reviewer.level === null) return unsure(`has no known level, and ${require.level} is required`);
  if (LEVELS.indexOf(reviewer.level) >= LEVELS.indexOf(require.level)) return undefined;
  return nothing(`was ${reviewer.level}, and ${require.level} is required`);
};

const OBJECTIONS: readonly Find[] = [
  takenBack,
  tooLate,
  notHuman,
  byAuthor,
  byContributor,
  byRequester,
  byLastPusher,
  onAnotherCommit,
  ofLevel,
  depthObjections,
];

const shortSha = (sha: string | null): string => sha?.slice(0, 10) ?? 'a commit that is not recorded';
