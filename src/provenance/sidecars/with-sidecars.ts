import { isDecisive } from '#model/evidence-kinds.ts';
import type { Evidence, Provenance } from '#model/provenance.ts';
import { summarise } from '#provenance/summarise.ts';
import type { SidecarFacts } from './sidecar-facts.ts';

/**
 * What a commit says itself together with the records beside it. A line of the message that only names such a record
 * gives way to it, so that one session is told once. The record's count of lines goes before the message's.
 */
export const withSidecars = (own: Provenance, facts: SidecarFacts | undefined): Provenance => {
  if (facts === undefined) return own;
  const told = new Set(facts.told);
  const evidence = own.evidence.filter(
    ({ kind, strength, line }) => !(kind === 'checkpoint' && strength === 'session' && line !== null && told.has(line)),
  );
  const together = summarise(
    [...evidence, ...facts.evidence],
    [...own.contradictions, ...facts.contradictions, ...toolClashes(evidence, facts.evidence)],
  );
  return { ...together, share: facts.share ?? own.share };
};

/** Kinds by which a message says which tool wrote the change. */
const WRITTEN_BY = new Set(['author', 'author_suffix', 'co_author', 'generated_by', 'made_with', 'footer']);

/** The message names one tool, the records name others. Where they have a tool in common, one may just say more. */
const toolClashes = (own: readonly Evidence[], recorded: readonly Evidence[]): readonly string[] => {
  const said = own.filter((each) => WRITTEN_BY.has(each.kind) && each.role === 'author' && isDecisive(each));
  const tools = new Set(recorded.filter(isDecisive).flatMap(({ tool }) => tool ?? []));
  if (tools.size === 0 || said.some(({ tool }) => tool === null || tools.has(tool))) return [];
  const record = recorded.find(isDecisive);
  return said.map(
    ({ tool, line, channel }) =>
      `${line === null ? channel : `line ${line}`} names ${tool}, ${record?.channel} (${record?.kind}) names ${[...tools].join(' and ')}`,
  );
};
