import { EVIDENCE_KINDS, isDecisive } from '#model/evidence-kinds.ts';
import type { Evidence, Involvement } from '#model/provenance.ts';

export type KindName = keyof typeof EVIDENCE_KINDS;

const isKind = (kind: string): kind is KindName => Object.hasOwn(EVIDENCE_KINDS, kind);

/**
 * The involvement that one piece of evidence declares. A suggestion that was applied is help, whoever made it. An agent
 * that is the author of a swallowed commit wrote a part; only the author of the commit or change itself acts on its own.
 */
export const levelOf = (evidence: Evidence): Involvement => {
  if (!isDecisive(evidence)) return evidence.kind === 'denial' ? 'none' : 'unknown';
  if (evidence.role === 'suggestion') return 'assisted';
  if (evidence.kind === 'author' && evidence.path !== null) return 'agent';
  return isKind(evidence.kind) ? EVIDENCE_KINDS[evidence.kind].level : 'unknown';
};
