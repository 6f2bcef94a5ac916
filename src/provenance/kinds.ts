import { EVIDENCE_KINDS } from '#model/evidence-kinds.ts';
import type { Evidence, Involvement } from '#model/provenance.ts';

export type KindName = keyof typeof EVIDENCE_KINDS;

const isKind = (kind: string): kind is KindName => Object.hasOwn(EVIDENCE_KINDS, kind);

/** Does it speak for AI in the code itself? Hints, denials and other roles do not. */
export const isDecisive = ({ kind, role, strength }: Evidence): boolean =>
  (role === 'author' || role === 'suggestion') && strength !== 'inferred' && kind !== 'denial';

/** The involvement that one piece of evidence declares. A suggestion that was applied is help, whoever made it. */
export const levelOf = (evidence: Evidence): Involvement => {
  if (!isDecisive(evidence)) return evidence.kind === 'denial' ? 'none' : 'unknown';
  if (evidence.role === 'suggestion') return 'assisted';
  return isKind(evidence.kind) ? EVIDENCE_KINDS[evidence.kind].level : 'unknown';
};
