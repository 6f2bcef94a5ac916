import { runScript } from '#commands/cli.ts';
import { CONTENT_FLAG } from '#commands/cli-flags.ts';
import { runProvenance } from '#commands/provenance.ts';
import { PROVENANCE_FLAGS } from '#commands/provenance-flags.ts';

await runScript(
  {
    name: 'provenance',
    summary: 'Says what AI had to do with each commit, and how that is known. Silence is unknown, not "human".',
    examples: [
      { command: 'npm run provenance', does: 'commits of the demo that say something of AI, newest first' },
      { command: 'npm run provenance -- --repo ../shop --summary', does: 'counts by month, level, tool and evidence' },
      { command: 'npm run provenance -- --repo ../shop --explain 1a2b3c4d', does: 'what spoke, and what was refused' },
      { command: 'npm run provenance -- --repo ../shop --range v1.0..main --json', does: 'one JSON line a commit' },
    ],
    flags: { ...PROVENANCE_FLAGS, ...CONTENT_FLAG },
    findings: 'with --strict, claims of a commit contradict each other',
  },
  runProvenance,
);
