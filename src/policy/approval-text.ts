import { givenOn, type Require } from '#model/policy-require.ts';
import type { WeighedApproval } from './weigh-approvals.ts';

/** What a requirement asks for, in words. */
export const requirementText = (require: Require, wanted: number): string =>
  [
    `${wanted} required approval${wanted === 1 ? '' : 's'}`,
    require.not_by.includes('author') ? ' by people other than the authors' : '',
    require.level === undefined ? '' : ` of level ${require.level} or above`,
    ON[givenOn(require)],
  ].join('');

const ON = {
  final_commit: ' on the commit that landed',
  final_tree: ' on the files that landed',
  unchanged_patch: ' on the change as it landed',
  any_commit: '',
} as const;

/** What each approval is worth, grouped: those that count first. */
export const remarks = (approvals: readonly WeighedApproval[]): readonly string[] => {
  const groups = [
    { label: 'counted', worth: 'counts' },
    { label: 'open', worth: 'unsure' },
    { label: 'not counted', worth: 'nothing' },
  ] as const;
  return groups.flatMap(({ label, worth }) => {
    const members = approvals.filter((approval) => approval.worth === worth);
    return members.length === 0 ? [] : [`${label}: ${listText(members)}`];
  });
};

/** Approvals in words. */
export const listText = (approvals: readonly WeighedApproval[]): string => approvals.map(({ why }) => why).join(', ');
