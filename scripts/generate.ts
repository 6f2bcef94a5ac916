import { resolve } from 'node:path';
import { runScript } from '#commands/cli.ts';
import { EXIT } from '#commands/cli-report.ts';
import { staleFiles, writeGenerated } from '#commands/generate.ts';

const ROOT = resolve(import.meta.dirname, '..');

await runScript(
  {
    name: 'generate',
    summary: 'Writes the field reference and the JSON schemas from the model.',
    examples: [
      { command: 'npm run generate', does: 'writes docs/frontmatter.md and public/schema' },
      { command: 'npm run generate -- --check', does: 'writes nothing; names what is out of date' },
    ],
    flags: { check: { help: 'Write nothing; exit 1 when a file is out of date' } },
    findings: 'with --check, a file is out of date',
  },
  async ({ flags, print, say }) => {
    if (!flags.has('check')) {
      for (const path of await writeGenerated(ROOT)) print(path);
      return EXIT.clean;
    }
    const stale = await staleFiles(ROOT);
    for (const { path } of stale) print(path);
    if (stale.length === 0) return EXIT.clean;
    say("These files are out of date: run 'npm run generate'");
    return EXIT.findings;
  },
);
