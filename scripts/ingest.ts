import { runScript } from '#commands/cli.ts';
import { CONTENT_FLAG, JSON_FLAG } from '#commands/cli-flags.ts';
import { INGEST_FLAGS, runIngest } from '#commands/ingest-command.ts';

await runScript(
  {
    name: 'ingest',
    summary: 'Reads git histories and review records, and brings content/records up to date.',
    examples: [
      { command: 'npm run ingest', does: 'reads everything that content/sources.yaml lists' },
      { command: 'npm run ingest -- --repo ../shop --as github.com/org/shop', does: 'reads one repository' },
      { command: 'npm run ingest -- --json', does: 'prints {"repositories", "records", "problems"}' },
    ],
    flags: { ...INGEST_FLAGS, ...CONTENT_FLAG, ...JSON_FLAG },
    findings: 'content or sources have problems; with an error among them nothing was written',
  },
  runIngest,
);
