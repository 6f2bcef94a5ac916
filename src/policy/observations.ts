import type { RecordedChange } from '#model/change.ts';
import type { JudgedReview } from './judged-change.ts';

/** What an auditor looks for in the record of a change, whatever the policy says of it. */
export const OBSERVATIONS = {
  direct_push: 'A commit came to the branch without any change',
  no_record: 'No review record could be read',
  incomplete_record: 'The review record was cut off',
  no_approval: 'Nobody approved before it landed',
  approval_after_merge: 'Somebody approved after it had landed',
  stale_approval: 'An approval was of an earlier commit',
  carried_approval: 'An approval was of an earlier commit that makes the same change or has the same files',
  copied_vote: 'The host kept an approval of an earlier commit',
  commit_not_recorded: 'An approval does not say which commit was looked at',
  dismissed_review: 'A review was dismissed',
  self_approval: 'The author approved',
  self_merge: 'The author merged',
  bot_approval: 'A bot or service approved',
  ai_approval: 'An AI tool approved',
  unknown_approver: 'Whoever approved is not known',
} as const;
export type ObservationKind = keyof typeof OBSERVATIONS;

/** One thing that the record shows. */
export interface Observation {
  readonly kind: ObservationKind;
  readonly why: string;
}

/** A change of a record; how its approvals were carried is there where it was seen. */
export type ObservedChange = Omit<RecordedChange, 'reviews' | 'verdict'> & {
  readonly reviews: readonly JudgedReview[];
};

/** What the record of a change shows, in the order of the list, each kind once. Facts, not verdicts. */
export const observationsOf = (change: ObservedChange): readonly Observation[] => {
  const found = [...ofRecord(change), ...ofLanding(change), ...change.reviews.flatMap((review) => ofReview(review))];
  return KINDS.flatMap((kind) => {
    const reasons = [...new Set(found.filter((each) => each.kind === kind).map(({ why }) => why))];
    return reasons.length === 0 ? [] : [{ kind, why: reasons.join(', ') }];
  });
};

const KINDS = Object.keys(OBSERVATIONS).filter((kind): kind is ObservationKind => Object.hasOwn(OBSERVATIONS, kind));

const observed = (kind: ObservationKind, why: string = OBSERVATIONS[kind]): Observation => ({ kind, why });

const ofRecord = ({ reviews_known: known, complete, reviews }: ObservedChange): readonly Observation[] => {
  if (known !== 'recorded') return [observed('no_record')];
  if (!complete) return [observed('incomplete_record')];
  return reviews.some(({ verdict, state }) => verdict === 'approve' && state !== 'late' && state !== 'dismissed')
    ? []
    : [observed('no_approval')];
};

const ofLanding = ({ author, merged_by: by }: ObservedChange): readonly Observation[] =>
  by !== null && by.id !== 'unknown' && by.id === author.id
    ? [observed('self_merge', `${by.id} wrote and merged it`)]
    : [];

const ofReview = ({ reviewer: { id, kind }, verdict, state, self, carried }: JudgedReview): readonly Observation[] => {
  if (state === 'dismissed') return [observed('dismissed_review', `a review by ${id}`)];
  if (verdict !== 'approve') return [];
  if (state === 'late') return [observed('approval_after_merge', `by ${id}`)];
  return [
    ...(state === 'stale' ? [observed(STALE[carried ?? 'no'], `by ${id}`)] : []),
    ...(state === 'unknown' ? [observed('commit_not_recorded', `by ${id}`)] : []),
    ...(self ? [observed('self_approval', `by ${id}`)] : []),
    ...(kind === 'ai' ? [observed('ai_approval', `by ${id}`)] : []),
    ...(kind === 'bot' || kind === 'service' ? [observed('bot_approval', `by ${id}`)] : []),
    ...(kind === 'unknown' ? [observed('unknown_approver', `by ${id}`)] : []),
  ];
};

const STALE = {
  host: 'copied_vote',
  tree: 'carried_approval',
  patch: 'carried_approval',
  no: 'stale_approval',
} as const satisfies Record<NonNullable<JudgedReview['carried']>, ObservationKind>;
