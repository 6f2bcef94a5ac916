import type { Invocation } from '#commands/cli.ts';
import { contentFolder } from '#commands/cli-content.ts';
import type { CONTENT_FLAG, Flags, JSON_FLAG } from '#commands/cli-flags.ts';
import { EXIT, type ExitCode } from '#commands/cli-report.ts';
import { HindcastError } from '#errors/hindcast-error.ts';
import { problemText } from '#errors/problem.ts';
import { presentTime } from '#model/present.ts';
import { type PolicyCheck, validatePolicies } from './validate-policies.ts';

export const POLICY_FLAGS = {} as const satisfies Flags;

type PolicyInvocation = Invocation<typeof POLICY_FLAGS & typeof CONTENT_FLAG & typeof JSON_FLAG>;

/** `policy validate [FILE…]`. */
export const runPolicy = async (invocation: PolicyInvocation): Promise<ExitCode> => {
  const [what = '', ...files] = invocation.flags.positionals;
  if (what === 'validate') return validate(invocation, files);
  throw new HindcastError('usage/bad-value', {
    with: { name: 'policy', value: what, expected: 'Write policy validate.' },
  });
};

const validate = async (invocation: PolicyInvocation, files: readonly string[]): Promise<ExitCode> => {
  const { flags, env, print } = invocation;
  const contentDir = await contentFolder(invocation);
  const found = await validatePolicies({ contentDir, files, now: presentTime({ env, clock: new Date() }) });
  print(flags.has('json') ? JSON.stringify(found, null, 2) : textOf(found));
  return found.problems.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.clean;
};

const textOf = ({ problems, policies, rules }: PolicyCheck): string => {
  const checked = `${policies} ${policies === 1 ? 'policy' : 'policies'} with ${rules} rules`;
  const last = problems.length === 0 ? `No problems in ${checked}` : `${problems.length} problems in ${checked}`;
  return [...problems.map(problemText), last].join('\n\n');
};
