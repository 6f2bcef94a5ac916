import picomatch from 'picomatch';
import type { PolicyService } from '#model/policy.ts';
import type { When } from '#model/policy-when.ts';
import type { JudgedChange } from './judged-change.ts';
import { covers } from './policy-in-force.ts';
import type { Statement } from './truth.ts';

/**
 * What a rule says of services, weighed on a change; `undefined` when it says nothing. A change whose paths belong to no
 * service that the policy lists leaves both open: its tier is not known, which is not the lowest.
 */
export const touchedServices = (
  { service: names, service_tier: tiers }: When,
  change: JudgedChange,
  services: readonly PolicyService[],
): readonly Statement[] | undefined => {
  if (names === undefined && tiers === undefined) return undefined;
  const found = servicesOf(change, services);
  return [
    ...(names === undefined ? [] : [weigh(found, ({ name }) => names.includes(name))]),
    ...(tiers === undefined ? [] : [weigh(found, ({ tier }) => tiers.includes(tier))]),
  ];
};

interface Found {
  readonly touched: readonly PolicyService[];
  /** Why there may be more; `undefined` when there are none. */
  readonly open: string | undefined;
}

const servicesOf = ({ repository, paths }: JudgedChange, services: readonly PolicyService[]): Found => {
  const here = services.filter(({ repositories }) => repositories.some((scope) => covers(scope, repository)));
  const whole = here.filter((service) => service.paths === undefined);
  const divided = here.flatMap((service) => (service.paths === undefined ? [] : [{ service, globs: service.paths }]));
  if (here.length === 0) return { touched: [], open: `the policy lists no service of ${repository}` };
  if (divided.length === 0) return { touched: whole, open: undefined };
  if (paths === undefined) return { touched: whole, open: 'the changed paths could not be seen' };
  const matchers = divided.map(({ service, globs }) => ({ service, matches: picomatch([...globs], { dot: true }) }));
  const touched = matchers.filter(({ matches }) => paths.some((path) => matches(path))).map(({ service }) => service);
  const stray = whole.length > 0 ? undefined : paths.find((path) => !matchers.some(({ matches }) => matches(path)));
  return { touched: [...whole, ...touched], open: stray && `the policy lists no service for ${stray}` };
};

const weigh = ({ touched, open }: Found, wanted: (service: PolicyService) => boolean): Statement => {
  const match = touched.find(wanted);
  if (match !== undefined) return { holds: true, why: `it touches ${textOf(match)}` };
  if (open !== undefined) return { holds: 'unknown', why: open };
  const what = touched.map(textOf).join(' and ');
  return { holds: false, why: what === '' ? 'it touches no service that the policy lists' : `it touches ${what}` };
};

const textOf = ({ name, tier }: PolicyService): string => `${name} (tier ${tier})`;
