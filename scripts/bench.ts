import { BENCHES, benchOf } from '#commands/bench.ts';
import { runScript } from '#commands/cli.ts';
import { EXIT } from '#commands/cli-report.ts';

await runScript(
  {
    name: 'bench',
    summary: 'Measures quality and speed, beside other ways to do the same.',
    examples: [
      {
        command: 'npm run bench -- search --corpus corpus.jsonl --queries queries.json',
        does: 'prints {ndcg10, mrr, recall10, by_type, peers}',
      },
      {
        command: 'npm run bench -- ingest --repo ../clone',
        does: 'prints {commits, git_log, ingest, ratio, …}: counting with provenance beside git log alone',
      },
      {
        command: 'npm run bench -- provenance --repo ../clone --labelled commits.jsonl',
        does: 'prints {ratio, peak_memory_mb, precision, recall, tool, role, baselines, …}',
      },
      {
        command: 'npm run bench -- linking --pairs pairs.jsonl --repositories ../clones',
        does: 'prints {precision, recall, f1, recall_at, ms_per_fix, blame_ratio, calibration, baselines, …}',
      },
    ],
    flags: {
      corpus: { value: 'FILE', help: 'search: documents, one JSON object a line' },
      queries: { value: 'FILE', help: 'search: queries with judgements, JSON' },
      repo: { value: 'PATH', help: 'ingest, provenance: a clone' },
      labelled: { value: 'FILE', help: 'provenance: commits labelled by hand, one JSON object a line' },
      pairs: { value: 'FILE', help: 'linking: fixes with the commits that introduced the fault, JSON lines' },
      repositories: { value: 'DIR', help: 'linking: folder that holds the clones, as <owner>/<name>' },
      out: { value: 'FILE', help: 'linking-weights: the TypeScript file to write' },
    },
    positionals: Object.keys(BENCHES).join(' | '),
    findings: 'not used',
  },
  async ({ flags, print }) => {
    const run = benchOf(flags.positionals[0]);
    print(JSON.stringify(await run((name) => flags.value(name)), null, 2));
    return EXIT.clean;
  },
);
