import { EXIT } from '#commands/cli-report.ts';
import { commandOverview, findCommand } from '#commands/command-overview.ts';

const [first = '--help', second] = process.argv.slice(2);
const asksForHelp = ['help', '--help', '-h'].includes(first);
const { name, problem } = findCommand(asksForHelp ? second : first);

if (problem !== undefined) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = EXIT.usage;
} else if (name === undefined) process.stdout.write(commandOverview());
else {
  process.argv.splice(2, asksForHelp ? 2 : 1, ...(asksForHelp ? ['--help'] : []));
  await import(`./${name}.ts`);
}
