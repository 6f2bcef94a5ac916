import { basename } from 'node:path';
import type { AuditScope } from '#commands/audit/audit-records.ts';
import { badValue } from '#commands/bad-value.ts';
import type { Invocation } from '#commands/cli.ts';
import { contentFolder } from '#commands/cli-content.ts';
import type { CONTENT_FLAG, Flags, JSON_FLAG } from '#commands/cli-flags.ts';
import { EXIT, type ExitCode } from '#commands/cli-report.ts';
import { withScratch } from '#commands/with-scratch.ts';
import { ProblemsError } from '#errors/problem.ts';
import { type Policy, policy } from '#model/policy.ts';
import { presentTime } from '#model/present.ts';
import { readYamlValues } from '#sources/content-entries.ts';
import { closeViews, type OpenViews, openViews } from './open-view.ts';
import { parseChangeNumber, parseMoment } from './parse-moment.ts';
import { reviewText, simulationText, validationText } from './policy-report.ts';
import { simulatePolicy } from './simulate-policy.ts';
import { simulateReview } from './simulate-review.ts';
import { validatePolicies } from './validate-policies.ts';

export const POLICY_FLAGS = {
  policy: { value: 'POLICY', help: 'simulate: a policy, by its file or its id' },
  since: { value: 'TIME', help: 'simulate: as if it had been in force since then (default: its own date)' },
  repo: { value: 'REPO', help: 'simulate: an id of sources.yaml, or a path (default: all that are listed)' },
  change: { value: 'N', help: 'simulate: one change, with --approval' },
  approval: { value: 'NAME', help: 'simulate: as if this person of the roster had approved its last commit' },
} as const satisfies Flags;

type PolicyInvocation = Invocation<typeof POLICY_FLAGS & typeof CONTENT_FLAG & typeof JSON_FLAG>;

/** `policy validate [FILE…]` and `policy simulate`. */
export const runPolicy = async (invocation: PolicyInvocation): Promise<ExitCode> => {
  const [what = '', ...files] = invocation.flags.positionals;
  if (what === 'validate') return validate(invocation, files);
  if (what === 'simulate' && files.length === 0) return simulate(invocation);
  throw badValue('policy', [what, ...files].join(' '), 'Write policy validate [FILE…] or policy simulate.');
};

const now = ({ env }: PolicyInvocation): Date => presentTime({ env, clock: new Date() });

const validate = async (invocation: PolicyInvocation, files: readonly string[]): Promise<ExitCode> => {
  const { flags, print } = invocation;
  const contentDir = await contentFolder(invocation);
  const found = await validatePolicies({ contentDir, files, now: now(invocation) });
  print(flags.has('json') ? JSON.stringify(found, null, 2) : validationText(found));
  return found.problems.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.clean;
};

const simulate = async (invocation: PolicyInvocation): Promise<ExitCode> => {
  const { flags, env } = invocation;
  const contentDir = await contentFolder(invocation);
  const repo = flags.value('repo');
  return withScratch(async (scratch) => {
    const key = env['HINDCAST_PSEUDONYM_KEY'] || undefined;
    const wanted = { contentDir, repo, as: undefined, reviews: undefined, key, now: now(invocation), scratch };
    const open = await openViews(wanted);
    try {
      return await (flags.value('approval') === undefined ? simulated(invocation, open) : reviewed(invocation, open));
    } finally {
      await closeViews(open);
    }
  });
};

const EVERYTHING: AuditScope = {
  incidents: new Set(),
  repositories: new Set(),
  numbers: new Set(),
  since: undefined,
  until: undefined,
};

const simulated = async (invocation: PolicyInvocation, open: OpenViews): Promise<ExitCode> => {
  const { flags, print, paint } = invocation;
  const found = await findPolicy(flags.value('policy'), open);
  const since = parseMoment('--since', flags.value('since'));
  const numbers = new Set(flags.list('change').map((value) => parseChangeNumber('--change', value)));
  const { views, policies } = open;
  const result = await simulatePolicy({ views, policies, ...found, since, scope: { ...EVERYTHING, numbers } });
  print(flags.has('json') ? JSON.stringify(result, null, 2) : simulationText(result, paint));
  return EXIT.clean;
};

const findPolicy = async (
  wanted: string | undefined,
  { policies }: OpenViews,
): Promise<{ readonly id: string; readonly policy: Policy }> => {
  if (wanted === undefined) throw badValue('--policy', '', 'Write --policy POLICY, a file or an id.');
  const known = policies.get(wanted);
  if (known !== undefined) return { id: wanted, policy: known };
  const read = await readYamlValues({ file: wanted, schema: policy, what: 'a policy', several: false });
  const [value] = read.values;
  if (value === undefined) throw new ProblemsError(read.problems);
  return { id: basename(wanted).replace(/\.ya?ml$/, ''), policy: value.data };
};

const reviewed = async (invocation: PolicyInvocation, open: OpenViews): Promise<ExitCode> => {
  const { flags, print, paint } = invocation;
  const change = flags.value('change');
  if (change === undefined || flags.value('repo') === undefined) {
    throw badValue('--approval', flags.value('approval') ?? '', 'It is of one change: write --repo and --change.');
  }
  const number = parseChangeNumber('--change', change);
  const approval = flags.value('approval') ?? '';
  const result = await simulateReview({ open, number, approval, at: now(invocation) });
  print(flags.has('json') ? JSON.stringify(result, null, 2) : reviewText(result, paint));
  return EXIT.clean;
};
