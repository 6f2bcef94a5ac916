import type { RecordedChange } from '#model/change.ts';
import type { JudgedReview } from './judged-change.ts';
import { secondsPerLine } from './review-depth.ts';

/** Signs of how closely approvals looked. Each says how it is counted; none of them is a verdict. */
export const DEPTH_SIGNALS = {
  fast: 'Less than 1 second from the last push to the approval for each changed line, of changes of 20 lines or more',
  silent: 'Not one comment on a line, of changes of 200 lines or more',
  batch: 'One of 3 or more changes that one person approved within 10 minutes',
  loaded: 'Given on a day (UTC) on which that person approved 10 changes or more',
} as const;
export type DepthSignal = keyof typeof DEPTH_SIGNALS;

const SECONDS_PER_LINE = 1;
const FAST_LINES = 20;
const SILENT_LINES = 200;
const BATCH_CHANGES = 3;
const BATCH_MS = 10 * 60_000;
const LOADED_CHANGES = 10;

/** A change whose approvals are looked at. */
export interface ReviewedChange
  extends Pick<RecordedChange, 'change' | 'size' | 'merged_at' | 'ready_at' | 'created_at'> {
  readonly reviews: readonly JudgedReview[];
  readonly last_pushed_at?: string | undefined;
}

/** How often a signal shows, among the approvals of which it can be told. */
export interface SignalCount {
  readonly shown: number;
  readonly known: number;
}

/** What the approvals of some changes show together; people are counted and never named. */
export interface DepthSummary {
  readonly changes: number;
  /** Approvals by people, before the landing, that stand. */
  readonly approvals: number;
  readonly signals: Readonly<Record<DepthSignal, SignalCount>>;
}

interface Approval {
  readonly change: ReviewedChange;
  readonly review: JudgedReview;
  readonly at: number | undefined;
}

/** Counts the signals over changes. Batches and load are those within these changes: give all of a team or a policy. */
export const depthOf = (changes: readonly ReviewedChange[]): DepthSummary => {
  const approvals = changes.flatMap(approvalsOf);
  const crowds = crowdsOf(approvals);
  const inCrowd = ({ review, at }: Approval, shows: (crowd: Crowd, at: number) => boolean): boolean | undefined => {
    const crowd = crowds.get(review.reviewer.id);
    return at === undefined || crowd === undefined ? undefined : shows(crowd, at);
  };
  const count = (answers: readonly (boolean | undefined)[]): SignalCount => ({
    shown: answers.filter((answer) => answer === true).length,
    known: answers.filter((answer) => answer !== undefined).length,
  });
  return {
    changes: changes.length,
    approvals: approvals.length,
    signals: {
      fast: count(approvals.map(isFast)),
      silent: count(approvals.map(isSilent)),
      batch: count(approvals.map((approval) => inCrowd(approval, ({ batched }, at) => batched.has(at)))),
      loaded: count(
        approvals.map((approval) =>
          inCrowd(approval, ({ perDay }, at) => (perDay.get(dayOf(at)) ?? 0) >= LOADED_CHANGES),
        ),
      ),
    },
  };
};

/** Approvals by people that stood when the change landed, the last of each person. */
const approvalsOf = (change: ReviewedChange): readonly Approval[] => {
  const standing = change.reviews.filter(
    ({ verdict, state, reviewer }) =>
      verdict === 'approve' && state !== 'late' && state !== 'dismissed' && reviewer.kind === 'human',
  );
  const last = new Map(standing.map((review) => [review.reviewer.id, review]));
  return [...last.values()].map((review) => ({
    change,
    review,
    at: review.at === null ? undefined : Date.parse(review.at),
  }));
};

const linesOf = ({ size }: ReviewedChange): number | undefined =>
  size === null ? undefined : size.added + size.deleted;

const isFast = ({ change, review }: Approval): boolean | undefined => {
  const lines = linesOf(change);
  if (lines === undefined || lines < FAST_LINES) return undefined;
  const seconds = secondsPerLine(review, change);
  return seconds === undefined ? undefined : seconds < SECONDS_PER_LINE;
};

const isSilent = ({ change, review }: Approval): boolean | undefined => {
  const lines = linesOf(change);
  if (lines === undefined || lines < SILENT_LINES || review.inline_comments === null) return undefined;
  return review.inline_comments === 0;
};

/** When one person approved: the times that are part of a batch, and how many changes on each day (UTC). */
interface Crowd {
  readonly batched: ReadonlySet<number>;
  readonly perDay: ReadonlyMap<number, number>;
}

const DAY_MS = 86_400_000;
const dayOf = (at: number): number => Math.floor(at / DAY_MS);

const crowdsOf = (approvals: readonly Approval[]): ReadonlyMap<string, Crowd> => {
  const timed = approvals.flatMap(({ review, at }) => (at === undefined ? [] : [{ by: review.reviewer.id, at }]));
  return new Map(
    [...Map.groupBy(timed, ({ by }) => by)].map(([by, own]) => {
      const times = own.map(({ at }) => at).toSorted((a, b) => a - b);
      const days = Map.groupBy(times, dayOf);
      return [by, { batched: batchedOf(times), perDay: new Map([...days].map(([day, { length }]) => [day, length])) }];
    }),
  );
};

/** Times of which enough lie within one span. Every batch is made of runs of the least length. */
const batchedOf = (times: readonly number[]): ReadonlySet<number> =>
  new Set(
    times.flatMap((first, index) => {
      const run = times.slice(index, index + BATCH_CHANGES);
      return run.length === BATCH_CHANGES && (run.at(-1) ?? first) - first <= BATCH_MS ? run : [];
    }),
  );
