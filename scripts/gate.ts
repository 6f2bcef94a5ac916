import { runScript } from '#commands/cli.ts';
import { CONTENT_FLAG, JSON_FLAG } from '#commands/cli-flags.ts';
import { GATE_FLAGS, runGate } from '#commands/gate/gate-command.ts';

await runScript(
  {
    name: 'gate',
    summary: 'Says whether a change may ship by the review policy, and what is missing. Uses the rules of audit.',
    examples: [
      { command: 'npm run gate -- --repo github.com/tidemark/harbor --change 45', does: 'one change of the demo' },
      {
        command: 'npm run gate -- --repo . --as github.com/org/shop --change 12 --reviews export --github',
        does: 'in a workflow, after a step that exported the change',
      },
    ],
    flags: { ...GATE_FLAGS, ...CONTENT_FLAG, ...JSON_FLAG },
    findings: 'the change may not ship, or whether it may cannot be told',
  },
  runGate,
);
