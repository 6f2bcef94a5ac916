import { resolve } from 'node:path';
import { runScript } from '#commands/cli.ts';
import { EXIT } from '#commands/cli-report.ts';
import { buildDemo } from './demo/build-demo.ts';

const DEFAULT_OUT = '.hindcast/demo';

await runScript(
  {
    name: 'demo',
    summary: 'Builds the embedded demo organisation: a repository, its review export, deployments and incidents.',
    examples: [
      { command: 'npm run demo', does: `builds ${DEFAULT_OUT}, or leaves it when nothing changed` },
      { command: 'npm run demo -- --force', does: 'builds it again' },
      { command: 'git --git-dir .hindcast/demo/harbor.git log --oneline --graph', does: 'shows the history' },
    ],
    flags: {
      out: { value: 'DIR', help: `Folder to build (default: ${DEFAULT_OUT}); replaced as a whole` },
      force: { help: 'Build it even when it is there' },
    },
    findings: 'not used',
  },
  async ({ flags, say }) => {
    const out = flags.value('out') ?? DEFAULT_OUT;
    const result = await buildDemo({ out: resolve(out), force: flags.has('force') });
    say(result === 'built' ? `The demo is in ${out}` : `The demo in ${out} is up to date`);
    return EXIT.clean;
  },
);
