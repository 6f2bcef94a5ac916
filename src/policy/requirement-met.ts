import type { Require } from '#model/policy-require.ts';
import { listText, remarks, requirementText } from './approval-text.ts';
import type { JudgedChange } from './judged-change.ts';
import { allMet, type Met, oneMet } from './met.ts';
import { approvedByOwners } from './owners-approved.ts';
import { weighApprovals } from './weigh-approvals.ts';

/** Weighs a change against a requirement. Everything that it states must be met. */
export const requirementMet = (require: Require, change: JudgedChange): Met => {
  const unread = unreadReviews(change);
  const parts = [
    ...(require.approvals === undefined ? [] : [approved(require, require.approvals, change)]),
    ...(require.code_owners === undefined ? [] : [approvedByOwners(require, change)]),
    ...(require.all_of ?? []).map((each) => requirementMet(each, change)),
    ...(require.any_of === undefined ? [] : [oneMet(require.any_of.map((each) => requirementMet(each, change)))]),
  ];
  return unread === undefined ? allMet(parts) : { ...allMet(parts), holds: 'unknown', why: unread };
};

/** Why nothing may be concluded from the reviews of a change; `undefined` when they were read whole. */
export const unreadReviews = (change: JudgedChange): string | undefined => {
  if (change.reviews_known !== 'recorded') return 'no review record could be read, which is not the same as no review';
  if (!change.complete) return 'the review record is incomplete, so nothing can be concluded from what it lacks';
  return undefined;
};

const approved = (require: Require, wanted: number, change: JudgedChange): Met => {
  const approvals = weighApprovals(change, require);
  const counted = approvals.filter(({ worth }) => worth === 'counts');
  const unsure = approvals.filter(({ worth }) => worth === 'unsure');
  if (counted.length >= wanted) return { holds: true, why: `approved by ${listText(counted)}`, missing: [] };
  const why = [`${counted.length} of ${requirementText(require, wanted)}`, ...remarks(approvals)].join('; ');
  const missing = [{ approvals: wanted - counted.length, level: require.level, owners: [] }];
  return { holds: counted.length + unsure.length >= wanted ? 'unknown' : false, why, missing };
};
