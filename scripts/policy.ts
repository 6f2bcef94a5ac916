import { runScript } from '#commands/cli.ts';
import { CONTENT_FLAG, JSON_FLAG } from '#commands/cli-flags.ts';
import { POLICY_FLAGS, runPolicy } from '#commands/policy/policy-command.ts';

await runScript(
  {
    name: 'policy',
    summary: 'Checks review policies before they are put in force, and says what they would have done.',
    examples: [
      { command: 'npm run policy -- validate', does: 'checks every policy of the content folder, and its roster' },
      { command: 'npm run policy -- validate draft.yaml', does: 'checks a draft against that roster' },
      {
        command: 'npm run policy -- simulate --policy draft.yaml --since 2026-01-01',
        does: 'verdicts that would be others, had it been in force since then',
      },
      {
        command: 'npm run policy -- simulate --repo github.com/tidemark/harbor --change 45 --approval leila',
        does: 'the verdict with one more approval',
      },
    ],
    flags: { ...POLICY_FLAGS, ...CONTENT_FLAG, ...JSON_FLAG },
    positionals: 'validate [FILE…] | simulate',
    findings: 'a policy or the roster has an error',
  },
  runPolicy,
);
