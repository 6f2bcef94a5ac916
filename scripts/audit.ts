import { AUDIT_FLAGS, runAudit } from '#commands/audit/audit-command.ts';
import { runScript } from '#commands/cli.ts';
import { CONTENT_FLAG, JSON_FLAG } from '#commands/cli-flags.ts';

await runScript(
  {
    name: 'audit',
    summary: 'Says for each change whether it met the review policy in force when it landed, and why.',
    examples: [
      { command: 'npm run audit', does: 'changes behind incidents, from content/records' },
      { command: 'npm run audit -- --all --since 2026-03-01', does: 'every change of the listed repositories' },
      {
        command: 'npm run audit -- --repo github.com/tidemark/harbor --change 39',
        does: 'one change, looked at again',
      },
    ],
    flags: { ...AUDIT_FLAGS, ...CONTENT_FLAG, ...JSON_FLAG },
    findings: 'a change broke the policy (with --strict: or it cannot be told)',
  },
  runAudit,
);
