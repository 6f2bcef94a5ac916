import type { Registry } from '#provenance/registry.ts';
import { agentTraceFacts, parseAgentTrace, type TracedLines } from '#provenance/sidecars/agent-trace.ts';
import type { Repository } from '#sources/git/repository.ts';
import type { FactBook, Recorded } from './fact-book.ts';
import type { Malformed } from './malformed.ts';

const FOLDER = '.agent-trace';

interface Reading {
  readonly repository: Repository;
  readonly registry: Registry;
  readonly book: FactBook;
  readonly malformed: Malformed;
}

/**
 * Reads the records of Agent Trace that the tip of the history holds. By the specification a record names the commit
 * that has its lines. Some programs name the commit that they started from instead, so a record counts only for files
 * that its commit changed.
 */
export const readAgentTraces = async ({ repository, registry, book, malformed }: Reading): Promise<void> => {
  for (const [sha, traced] of await tracesByCommit(repository, malformed)) {
    const factsFor: Recorded['factsFor'] = (_, added) => {
      const own = traced.filter(({ path }) => added?.has(path) ?? true);
      if (own.length < traced.length)
        malformed.add({ what: 'files', place: `${FOLDER} by commit`, which: sha, why: ELSEWHERE });
      return agentTraceFacts(own, registry);
    };
    await book.add({ sha, source: 'agent_trace', factsFor });
  }
};

const ELSEWHERE = 'they name files to which it added nothing';

const tracesByCommit = async (
  repository: Repository,
  malformed: Malformed,
): Promise<ReadonlyMap<string, readonly TracedLines[]>> => {
  const byCommit = new Map<string, TracedLines[]>();
  const tip = await repository.branchTip('HEAD');
  if (tip === undefined) return byCommit;
  const wanted = (path: string): boolean => path.endsWith('.jsonl');
  for await (const { path, text } of repository.files({ commit: tip, folder: FOLDER, wanted })) {
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      const trace = parseAgentTrace(line);
      if (!trace.ok)
        malformed.add({ what: 'files', place: FOLDER, which: `${path}, line ${index + 1}`, why: trace.why });
      else byCommit.set(trace.value.revision, [...(byCommit.get(trace.value.revision) ?? []), ...trace.value.lines]);
    }
  }
  return byCommit;
};
