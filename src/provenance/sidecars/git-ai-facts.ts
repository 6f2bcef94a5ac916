import type { Evidence } from '#model/provenance.ts';
import type { Registry } from '#provenance/registry.ts';
import { agentTool } from './agent-tool.ts';
import { type Claim, countLines, type Hand, type LineCounts } from './count-lines.ts';
import { type GitAiNote, holderOf, type KeyedLines, type KeyHolder } from './git-ai-note.ts';
import { attestedOnce } from './sidecar-facts.ts';

/** What a record says of a commit, before it is set against the number of lines that the commit added. */
export interface NoteFacts {
  readonly evidence: readonly Evidence[];
  readonly counted: ReadonlyMap<string, LineCounts>;
}

interface Context {
  readonly registry: Registry;
  /** Sessions that other notes describe, by key. */
  readonly others?: ReadonlyMap<string, string> | undefined;
  /** Files in which the commit added lines; `undefined` where they cannot be seen. */
  readonly changed?: ReadonlySet<string> | undefined;
}

/** Keys of a note that its own sessions do not explain; those of other notes may. */
export const openKeys = (note: GitAiNote): readonly string[] =>
  [...new Set(note.keyed.map(({ key }) => key))].filter((key) => holderOf(key, note).by === 'nobody');

/**
 * What a note of git-ai attests. Lines of an agent's key are evidence that the agent wrote them. Lines of a person's
 * key are counted and are no denial: they say nothing of the other lines. A key that names nobody is a hint at most,
 * and a session without a line, or a note without one, is no evidence at all. Notes that were carried along while
 * history was rewritten also list lines of other commits: those are a hint where they are all that there is.
 */
export const noteFacts = (note: GitAiNote, { registry, others, changed }: Context): NoteFacts => {
  const holders = new Map(note.keyed.map(({ key }) => [key, holderOf(key, note, others)]));
  const own = note.keyed.filter(({ path }) => changed?.has(path) ?? true);
  const holdersIn = (keyed: readonly KeyedLines[]): readonly KeyHolder[] =>
    [...new Set(keyed.map(({ key }) => key))].flatMap((key) => holders.get(key) ?? []);
  return {
    evidence: evidenceOf({ own: holdersIn(own), all: holdersIn(note.keyed), registry }),
    counted: countedIn(own, holders),
  };
};

const countedIn = (
  keyed: readonly KeyedLines[],
  holders: ReadonlyMap<string, KeyHolder>,
): ReadonlyMap<string, LineCounts> =>
  new Map(
    [...Map.groupBy(keyed, ({ path }) => path)].map(([path, each]) => [
      path,
      countLines(
        each.flatMap(({ key, lines }) => lines.map((line): Claim => ({ ...line, by: handOf(holders.get(key)) }))),
      ),
    ]),
  );

const handOf = (holder: KeyHolder | undefined): Hand =>
  holder === undefined || holder.by === 'nobody' ? 'unknown' : holder.by;

const evidenceOf = ({
  own,
  all,
  registry,
}: {
  own: readonly KeyHolder[];
  all: readonly KeyHolder[];
  registry: Registry;
}): readonly Evidence[] => {
  const toolsOf = (holders: readonly KeyHolder[]): readonly (string | null)[] =>
    holders.flatMap((holder) => (holder.by === 'ai' ? [agentTool(holder.agent, registry)] : []));
  const [tools, elsewhere] = [toolsOf(own), toolsOf(all)];
  if (tools.length > 0) return attestedOnce(tools, { kind: 'note', channel: 'notes' });
  if (elsewhere.length > 0) return asHints(attestedOnce(elsewhere, { kind: 'note_elsewhere', channel: 'notes' }));
  const isOpen = own.some((holder) => holder.by === 'nobody' && holder.isAgentKey);
  return isOpen ? asHints(attestedOnce([null], { kind: 'note_key', channel: 'notes' })) : [];
};

const asHints = (evidence: readonly Evidence[]): readonly Evidence[] =>
  evidence.map((each) => ({ ...each, strength: 'inferred' }));
