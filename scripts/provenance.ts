import { runScript } from '#commands/cli.ts';
import { CONTENT_FLAG } from '#commands/cli-flags.ts';
import { runProvenance } from '#commands/provenance.ts';
import { PROVENANCE_FLAGS } from '#commands/provenance-flags.ts';

await runScript(
  {
    name: 'provenance',
    summary: 'Says what AI had to do with each commit, and how that is known. Silence is unknown, not "human".',
    examples: [
      { command: 'npm run provenance -- --repo ../shop', does: 'commits that say something of AI, newest first' },
      { command: 'npm run provenance -- --repo ../shop --range v1.0..main --json', does: 'one JSON line a commit' },
      { command: 'npm run provenance -- --summary --since 2026-01', does: 'counts by month, level, tool and evidence' },
      { command: 'npm run provenance -- --explain 1a2b3c4d', does: 'every line that spoke, and what was refused' },
    ],
    flags: { ...PROVENANCE_FLAGS, ...CONTENT_FLAG },
    findings: 'with --strict, claims of a commit contradict each other',
  },
  runProvenance,
);
