import { runScript } from '#commands/cli.ts';
import { JSON_FLAG } from '#commands/cli-flags.ts';
import { EXIT } from '#commands/cli-report.ts';
import { suspectsOf } from '#commands/linking/suspects-of.ts';
import { commitIdOf, neededFlag, shownOf } from '#commands/suspects-flags.ts';
import { suspectsText } from '#commands/suspects-report.ts';

await runScript(
  {
    name: 'suspects',
    summary: 'Ranks the commits that may have introduced what a fix mends, with the evidence for each.',
    examples: [
      { command: 'npm run suspects -- --repo ../shop --fix 4f2a91c', does: 'the five likeliest, with their lines' },
      { command: 'npm run suspects -- --repo ../shop --fix 4f2a91c --json', does: 'all of them, with every reason' },
    ],
    flags: {
      ...JSON_FLAG,
      repo: { value: 'PATH', help: 'A clone that holds the fix and the history before it' },
      fix: { value: 'SHA', help: 'The commit that mended the fault, or reverted it' },
      limit: { value: 'N', help: 'How many to show as text (default: 5)' },
    },
    findings: 'no confident link',
  },
  async ({ flags, print, paint }) => {
    const limit = shownOf(flags.value('limit'));
    const fix = commitIdOf('--fix', flags.value('fix'));
    const answer = await suspectsOf(neededFlag('--repo', flags.value('repo'), 'PATH'), fix);
    print(flags.has('json') ? JSON.stringify(answer, null, 2) : suspectsText(answer, { paint, limit }));
    return answer.answer === 'named' || answer.answer === 'suspects' ? EXIT.clean : EXIT.findings;
  },
);
