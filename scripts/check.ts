import { check } from '#commands/check.ts';
import { checkJson, checkText } from '#commands/check-report.ts';
import { runScript } from '#commands/cli.ts';
import { contentFolder } from '#commands/cli-content.ts';
import { CONTENT_FLAG, JSON_FLAG } from '#commands/cli-flags.ts';
import { EXIT } from '#commands/cli-report.ts';
import { presentTime } from '#model/present.ts';

await runScript(
  {
    name: 'check',
    summary: 'Checks what people wrote: fields, references, times and bodies; names every problem at once.',
    examples: [
      { command: 'npm run check', does: 'checks ./content' },
      { command: 'npm run check -- --content ../postmortems', does: 'checks another content folder' },
      { command: 'npm run check -- --json', does: 'prints {"problems": [{file, line, column, rule, …}]}' },
    ],
    flags: { ...CONTENT_FLAG, ...JSON_FLAG },
    findings: 'at least one error was found',
  },
  async (invocation) => {
    const { flags, env, print, paint } = invocation;
    const result = await check({
      contentDir: await contentFolder(invocation),
      now: presentTime({ env, clock: new Date() }),
    });
    print(flags.has('json') ? checkJson(result) : checkText(result, paint));
    return result.problems.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.clean;
  },
);
