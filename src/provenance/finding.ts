import type { AiRole, Evidence, EvidenceStrength } from '#model/provenance.ts';
import type { KindName } from './kinds.ts';

/** What a clue found: evidence, two claims that do not fit together, or something that looked like evidence and is none. */
export type Finding =
  | { readonly found: 'evidence'; readonly evidence: Evidence }
  | { readonly found: 'contradiction'; readonly why: string }
  | { readonly found: 'refusal'; readonly rule: string; readonly line: number | null; readonly why: string };

interface EvidenceParts {
  readonly kind: KindName;
  readonly channel: 'identity' | 'message' | 'branch' | 'change';
  readonly strength: EvidenceStrength;
  readonly role: AiRole;
  readonly tool: string | null;
  readonly line?: number | null;
  readonly loose?: boolean;
}

export const evidenceFound = ({ line = null, loose = false, ...rest }: EvidenceParts): Finding => ({
  found: 'evidence',
  evidence: { ...rest, line, path: null, loose },
});

export const refused = (rule: string, why: string, line: number | null): Finding => ({
  found: 'refusal',
  rule,
  line,
  why,
});

export const NOTHING: readonly Finding[] = [];
