import type { Policy } from '#model/policy.ts';
import { momentOf } from '#model/time.ts';

interface InForceOptions {
  readonly policies: ReadonlyMap<string, Policy>;
  readonly repository: string;
  readonly at: Date;
}

/** The policy that covers a repository at a time: of all that do, the one that came into force last. */
export const findPolicyInForce = ({
  policies,
  repository,
  at,
}: InForceOptions): { id: string; policy: Policy } | undefined =>
  [...policies]
    .map(([id, policy]) => ({ id, policy, from: momentOf(policy.in_force_from).at }))
    .filter(({ policy, from }) => from <= at && policy.repositories.some((scope) => covers(scope, repository)))
    .toSorted((a, b) => b.from.getTime() - a.from.getTime() || (a.id < b.id ? 1 : -1))[0];

/** `host/owner/name` covers itself, `host/owner/*` everything below; owners and names are compared without case. */
export const covers = (scope: string, repository: string): boolean => {
  const [wanted, name] = [scope.toLowerCase(), repository.toLowerCase()];
  return wanted.endsWith('/*') ? name.startsWith(wanted.slice(0, -1)) : name === wanted;
};
