import { problemText } from '#errors/problem.ts';
import { contentFolder } from './cli-content.ts';
import { EXIT, type ExitCode } from './cli-report.ts';
import { interruptible } from './ingest/interruptible.ts';
import { contentRegistry } from './provenance/content-registry.ts';
import { explainCommit } from './provenance/explain-commit.ts';
import { explanationText } from './provenance/explain-report.ts';
import { findCommit } from './provenance/find-commit.ts';
import { findRange } from './provenance/find-range.ts';
import { findSource } from './provenance/find-source.ts';
import { listCommits, printHeading } from './provenance/list-commits.ts';
import { type OpenSource, openSource, type ReadSource, readBeside } from './provenance/open-source.ts';
import { summariseRange } from './provenance/summarise-range.ts';
import { summaryText } from './provenance/summary-report.ts';
import { type ProvenanceInvocation, refuseMisuse } from './provenance-flags.ts';
import { withScratch } from './with-scratch.ts';

/** Runs the command: flags in, report out. A signal stops it; nothing is left behind. */
export const runProvenance = async (invocation: ProvenanceInvocation): Promise<ExitCode> => {
  const { flags, say } = invocation;
  refuseMisuse(invocation);
  const contentDir = await contentFolder(invocation);
  const wanted = await findSource(flags.value('repo'), contentDir);
  const registry = await contentRegistry(contentDir);
  // The scratch folder goes first: a run that a signal stopped ends by that signal.
  return interruptible((signal) =>
    withScratch(async (scratch) => {
      const open = await openSource({ wanted, registry, scratch });
      try {
        if (wanted.byDefault) say(`Reading ${open.source.id}, the first of sources.yaml with a clone here (--repo)`);
        for (const problem of open.problems) say(problemText(problem));
        return await answer({ invocation, open, signal });
      } finally {
        await open.repository.close();
      }
    }),
  );
};

interface Question {
  readonly invocation: ProvenanceInvocation;
  readonly open: OpenSource;
  readonly signal: AbortSignal;
}

const answer = async ({ invocation, open, signal }: Question): Promise<ExitCode> => {
  const { flags, print, paint, width } = invocation;
  const json = flags.has('json');
  const strict = (contradicted: boolean): ExitCode =>
    contradicted && flags.has('strict') ? EXIT.findings : EXIT.clean;
  const asked = flags.value('explain');
  if (asked !== undefined) {
    const commit = await findCommit(open.repository, asked);
    const explained = await explainCommit(await besideOf({ invocation, open, tip: commit.sha }), commit);
    print(json ? JSON.stringify(explained.answer, null, 2) : explanationText(explained, { paint, width }));
    return strict(explained.answer.contradictions.length > 0);
  }
  const [since, until] = [flags.value('since'), flags.value('until')];
  const range = await findRange(open, { range: flags.value('range'), since, until });
  if (!flags.has('summary')) printHeading(invocation);
  const walk = { invocation, read: await besideOf({ invocation, open, tip: range.tip }), range, signal };
  if (!flags.has('summary')) return strict(await listCommits(walk));
  const summary = await summariseRange(walk);
  print(json ? JSON.stringify(summary, null, 2) : summaryText(summary, paint));
  return strict(summary.contradictions.length > 0);
};

/** Notes and branches of changes are read before the first commit, which takes seconds where there are thousands. */
const besideOf = async ({
  invocation,
  open,
  tip,
}: Omit<Question, 'signal'> & { readonly tip: string }): Promise<ReadSource> => {
  const { progress, stderr } = invocation;
  if (progress) stderr.write('Reading notes and branches of changes …');
  const read = await readBeside(open, tip);
  if (progress) stderr.write('\r\u001b[K');
  return read;
};
