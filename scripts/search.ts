import { runScript } from '#commands/cli.ts';
import { contentFolder } from '#commands/cli-content.ts';
import { CONTENT_FLAG, JSON_FLAG } from '#commands/cli-flags.ts';
import { EXIT } from '#commands/cli-report.ts';
import { searchContent } from '#commands/search.ts';
import { editionFrom, kindOf, limitOf, queryOf } from '#commands/search-flags.ts';
import { searchJson, searchText } from '#commands/search-report.ts';
import { presentTime } from '#model/present.ts';

await runScript(
  {
    name: 'search',
    summary: 'Finds incidents and failure patterns: ranked, with the reason for each.',
    examples: [
      { command: 'npm run search -- "cache eviction"', does: 'what is known of caches that evict' },
      { command: 'npm run search -- --kind pattern retry storm', does: 'failure patterns only' },
      { command: 'npm run search -- --json "evicton" | jq .results', does: 'the same as JSON' },
    ],
    flags: {
      ...CONTENT_FLAG,
      ...JSON_FLAG,
      kind: { value: 'KIND', help: 'Only this kind: pattern or incident' },
      limit: { value: 'N', help: 'How many results to show (default: 10)' },
    },
    positionals: 'WORDS…',
    findings: 'nothing was found',
  },
  async (invocation) => {
    const { flags, env, print, paint } = invocation;
    const query = queryOf(flags.positionals);
    const options = {
      kind: kindOf(flags.value('kind')),
      limit: limitOf(flags.value('limit')),
      edition: editionFrom(env),
    };
    const contentDir = await contentFolder(invocation);
    const answer = await searchContent({ contentDir, now: presentTime({ env, clock: new Date() }), query, ...options });
    print(flags.has('json') ? searchJson(answer) : searchText(answer, paint));
    return answer.results.length > 0 ? EXIT.clean : EXIT.findings;
  },
);
