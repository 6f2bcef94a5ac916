import { runScript } from '#commands/cli.ts';
import { CONTENT_FLAG, JSON_FLAG } from '#commands/cli-flags.ts';
import { POLICY_FLAGS, runPolicy } from '#commands/policy/policy-command.ts';

await runScript(
  {
    name: 'policy',
    summary: 'Checks review policies before they are put in force.',
    examples: [
      { command: 'npm run policy -- validate', does: 'checks every policy of the content folder, and its roster' },
      { command: 'npm run policy -- validate draft.yaml', does: 'checks a draft against that roster' },
    ],
    flags: { ...POLICY_FLAGS, ...CONTENT_FLAG, ...JSON_FLAG },
    positionals: 'validate [FILE…]',
    findings: 'a policy or the roster has an error',
  },
  runPolicy,
);
