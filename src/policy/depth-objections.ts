import type { Objection, Question } from './approval-objections.ts';
import { commentedShare, secondsPerLine } from './review-depth.ts';

/** What speaks against an approval by the signs of a look at the change that a requirement asks for. */
export const depthObjections = ({ review, change, require: { depth = {} } }: Question): readonly Objection[] => [
  ...weigh({
    least: depth.inline_comments,
    found: review.inline_comments ?? undefined,
    what: 'comments on lines',
    unseen: 'how many comments on lines it came with is not recorded',
  }),
  ...weigh({
    least: depth.commented_share,
    found: commentedShare(review, change),
    what: 'of the changed files commented on',
    unseen: 'on how many files it comments is not recorded',
  }),
  ...weigh({
    least: depth.seconds_per_line,
    found: secondsPerLine(review, change),
    what: 'seconds a line',
    unseen: 'how long the last push had been there is not recorded',
  }),
];

interface Weighed {
  readonly least: number | undefined;
  readonly found: number | undefined;
  readonly what: string;
  readonly unseen: string;
}

const weigh = ({ least, found, what, unseen }: Weighed): readonly Objection[] => {
  if (least === undefined) return [];
  if (found === undefined) return [{ worth: 'unsure', why: `approved, but ${unseen}` }];
  if (found >= least) return [];
  return [{ worth: 'nothing', why: `approved with ${Number(found.toFixed(2))} ${what}, and ${least} are required` }];
};
