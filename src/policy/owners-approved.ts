import type { Require } from '#model/policy-require.ts';
import { remarks } from './approval-text.ts';
import type { JudgedChange, OwnedPath } from './judged-change.ts';
import { allMet, type Met } from './met.ts';
import { type WeighedApproval, weighApprovals } from './weigh-approvals.ts';

/** Whether one of the owners of each changed path approved. Paths with the same owners are answered together. */
export const approvedByOwners = (require: Require, change: JudgedChange): Met => {
  if (change.owned === undefined) {
    return { holds: 'unknown', why: 'the owners of the changed paths could not be seen', missing: [] };
  }
  const approvals = weighApprovals(change, require);
  const groups = Map.groupBy(change.owned, (each) => [each.settled, each.people_known, ...each.owners].join(' '));
  const parts = [...groups.values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [ownersApproved({ ...first, more: more.length, approvals, level: require.level })],
  );
  return parts.length === 0 ? { holds: true, why: 'it changes no path', missing: [] } : allMet(parts);
};

interface Owned extends OwnedPath {
  /** Number of further paths with the same owners. */
  readonly more: number;
  readonly approvals: readonly WeighedApproval[];
  readonly level: Require['level'];
}

const ownersApproved = ({ path, owners, people, settled, people_known: known, more, approvals, level }: Owned): Met => {
  const what = more === 0 ? path : `${path} and ${more} more`;
  const missing = [{ approvals: 1, level, owners }];
  if (!settled) return { holds: 'unknown', why: `which line of CODEOWNERS decides on ${what} is not settled`, missing };
  if (owners.length === 0) return { holds: true, why: `nobody owns ${what}`, missing: [] };
  const own = approvals.filter(({ by }) => people.has(by));
  const by = own.find(({ worth }) => worth === 'counts');
  if (by !== undefined) return { holds: true, why: `${by.why} owns ${what}`, missing: [] };
  const names = owners.join(' or ');
  if (!known && approvals.some(({ worth }) => worth !== 'nothing')) {
    return { holds: 'unknown', why: `who ${names} are, the owners of ${what}, is not known`, missing };
  }
  const why = [`no approval by an owner of ${what} (${names})`, ...remarks(own)].join('; ');
  return { holds: own.some(({ worth }) => worth === 'unsure') ? 'unknown' : false, why, missing };
};
