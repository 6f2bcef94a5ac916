import type { Trailer } from '#model/commit.ts';
import type { LineShare } from '#model/provenance.ts';
import { checkpointMetadata } from '#model/sidecars.ts';
import type { Registry } from '#provenance/registry.ts';
import { agentTool } from './agent-tool.ts';
import type { LineCounts } from './count-lines.ts';
import { addShares, shareOf } from './line-share.ts';
import { type Parsed, parseJson } from './parsed.ts';
import { attestedOnce, NO_FACTS, type SidecarFacts } from './sidecar-facts.ts';

/** One session of a checkpoint. */
export interface CheckpointSession {
  readonly id: string;
  /** What the record calls the agent; `null` in a summary, which names none. */
  readonly agent: string | null;
  /** Lines of the commit by who wrote them, where they were counted. */
  readonly counted: { readonly at: string; readonly lines: LineCounts } | null;
}

/** Reads a `metadata.json` of the branch of checkpoints. The folders that it lies in have to spell its id. */
export const parseCheckpoint = (path: string, text: string): Parsed<CheckpointSession> => {
  const parsed = parseJson(text, checkpointMetadata);
  if (!parsed.ok) return parsed;
  const { checkpoint_id: id, agent = null, initial_attribution: counts } = parsed.value;
  if (!path.startsWith(`${id.slice(0, 2)}/${id.slice(2)}/`))
    return { ok: false, why: `it is not in the folder of ${id}` };
  if (counts === null || counts === undefined) return { ok: true, value: { id, agent, counted: null } };
  const { agent_lines, human_added, human_modified, total_committed } = counts;
  const ai = Math.min(agent_lines, total_committed);
  const human = Math.min(human_added + human_modified, total_committed - ai);
  const lines = { ai, human, unknown: total_committed - ai - human };
  return { ok: true, value: { id, agent, counted: { at: counts.calculated_at, lines } } };
};

const CHECKPOINT = /^[0-9a-f]{12}$/i;

interface Named {
  readonly checkpoints: ReadonlyMap<string, readonly CheckpointSession[]>;
  readonly registry: Registry;
}

/**
 * What the records of the checkpoints attest that a message names by `Entire-Checkpoint`. The line stays in the evidence
 * as that of the record, and a checkpoint that is named twice counts once.
 */
export const checkpointFacts = (trailers: readonly Trailer[], { checkpoints, registry }: Named): SidecarFacts => {
  const lines = trailers.filter(
    ({ key, value }) => key.toLowerCase() === 'entire-checkpoint' && CHECKPOINT.test(value),
  );
  const byId = Map.groupBy(lines, ({ value }) => value.toLowerCase());
  const found = [...byId].flatMap(([id, [first, ...others]]) => {
    const sessions = checkpoints.get(id);
    return first === undefined || sessions === undefined
      ? []
      : [
          {
            ...recordFacts(sessions, { line: first.line, registry }),
            told: [first, ...others].map(({ line }) => line),
          },
        ];
  });
  if (found.length === 0) return NO_FACTS;
  return {
    evidence: found.flatMap(({ evidence }) => evidence),
    share: addShares(found.map(({ share }) => share)),
    contradictions: [],
    told: found.flatMap(({ told, evidence }) => (evidence.length === 0 ? [] : told)),
  };
};

/** All sessions of a checkpoint are counted together, so the last count is that of the commit. */
const recordFacts = (
  sessions: readonly CheckpointSession[],
  { line, registry }: { readonly line: number; readonly registry: Registry },
): Pick<SidecarFacts, 'evidence' | 'share'> => {
  const counts = sessions.flatMap(({ counted }) => counted ?? []);
  const [last] = counts.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const share = last === undefined ? null : shareOf(last.lines, 'checkpoints');
  if (last !== undefined && last.lines.ai === 0) return { evidence: [], share };
  const named = sessions.flatMap(({ agent }) => (agent === null ? [] : [agentTool(agent, registry)]));
  const kind = last === undefined ? 'checkpoint' : 'checkpoint_record';
  return {
    evidence: attestedOnce(named.length === 0 ? [null] : named, { kind, channel: 'checkpoints', line }),
    share,
  };
};

const ATTRIBUTION = /^\d{1,3}(?:\.\d+)?% agent \((\d{1,8})\/(\d{1,8}) lines\)$/i;

/** The share that lines such as `Entire-Attribution: 73% agent (146/200 lines)` state; what is not the agent's is unknown. */
export const attributedShare = (trailers: readonly Trailer[]): LineShare | null =>
  addShares(
    trailers.map(({ key, value }) => {
      if (key.toLowerCase() !== 'entire-attribution') return null;
      const [, agent, all] = ATTRIBUTION.exec(value) ?? [];
      const [ai, lines] = [Number(agent), Number(all)];
      return ai <= lines ? shareOf({ ai, human: 0, unknown: lines - ai }, 'trailer') : null;
    }),
  );
