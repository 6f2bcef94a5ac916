import type { Evidence, LineShare } from '#model/provenance.ts';
import type { KindName } from '#provenance/kinds.ts';

/** What records beside the history say of one commit. */
export interface SidecarFacts {
  readonly evidence: readonly Evidence[];
  readonly share: LineShare | null;
  readonly contradictions: readonly string[];
  /** Lines of the message that only name these records, so that they are no evidence beside them. */
  readonly told: readonly number[];
}

export const NO_FACTS: SidecarFacts = { evidence: [], share: null, contradictions: [], told: [] };

interface Told {
  readonly kind: KindName;
  readonly channel: 'notes' | 'agent_trace' | 'checkpoints';
  readonly tool: string | null;
  readonly line?: number;
}

/** Evidence from a record that a tool kept itself. */
export const attested = ({ kind, channel, tool, line }: Told): Evidence => ({
  kind,
  channel,
  strength: 'attested',
  role: 'author',
  tool,
  line: line ?? null,
  path: null,
  loose: false,
});

/** Evidence once for each tool. Where one is named, others that are not named add nothing. */
export const attestedOnce = (tools: Iterable<string | null>, rest: Omit<Told, 'tool'>): readonly Evidence[] => {
  const all = [...new Set(tools)];
  const named = all.filter((tool) => tool !== null).toSorted();
  return (named.length === 0 ? all : named).map((tool) => attested({ ...rest, tool }));
};
