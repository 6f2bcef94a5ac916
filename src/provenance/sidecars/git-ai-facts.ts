import type { Evidence } from '#model/provenance.ts';
import type { Registry } from '#provenance/registry.ts';
import { agentTool } from './agent-tool.ts';
import { type Claim, countLines, type Hand, type LineCounts } from './count-lines.ts';
import { type GitAiNote, holderOf, type KeyHolder } from './git-ai-note.ts';
import { attested, attestedOnce } from './sidecar-facts.ts';

/** What a note says, before it is set against the lines that its commit added. */
export interface NoteFacts {
  readonly evidence: readonly Evidence[];
  readonly counted: ReadonlyMap<string, LineCounts>;
}

/** Keys of a note that its own sessions do not explain; those of other notes may. */
export const openKeys = (note: GitAiNote): readonly string[] =>
  [...new Set(note.keyed.map(({ key }) => key))].filter((key) => holderOf(key, note).by === 'nobody');

/**
 * What a note of git-ai attests. Lines of an agent's key are evidence that the agent wrote them. Lines of a person's
 * key are counted and are no denial: they say nothing of the other lines. A key that names nobody is a hint at most,
 * and a session without a line, or a note without one, is no evidence at all.
 */
export const noteFacts = (
  note: GitAiNote,
  { registry, others }: { readonly registry: Registry; readonly others?: ReadonlyMap<string, string> | undefined },
): NoteFacts => {
  const holders = new Map(note.keyed.map(({ key }) => [key, holderOf(key, note, others)]));
  const claims = Map.groupBy(note.keyed, ({ path }) => path);
  const counted = new Map(
    [...claims].map(([path, keyed]) => [
      path,
      countLines(
        keyed.flatMap(({ key, lines }) => lines.map((each): Claim => ({ ...each, by: handOf(holders.get(key)) }))),
      ),
    ]),
  );
  return { evidence: evidenceOf([...holders.values()], registry), counted };
};

const handOf = (holder: KeyHolder | undefined): Hand =>
  holder === undefined || holder.by === 'nobody' ? 'unknown' : holder.by;

const evidenceOf = (holders: readonly KeyHolder[], registry: Registry): readonly Evidence[] => {
  const tools = holders.flatMap((holder) => (holder.by === 'ai' ? [agentTool(holder.agent, registry)] : []));
  if (tools.length > 0) return attestedOnce(tools, { kind: 'note', channel: 'notes' });
  if (!holders.some((holder) => holder.by === 'nobody' && holder.isAgentKey)) return [];
  return [{ ...attested({ kind: 'note_key', channel: 'notes', tool: null }), strength: 'inferred' }];
};
