import type { AiRole } from '#model/provenance.ts';
import type { KindName } from './kinds.ts';
import type { Place } from './name-tools.ts';

/** A sentence that says something of AI. The group `tool` holds the name, which still has to read as a tool's. */
export interface Phrase {
  readonly id: string;
  readonly pattern: RegExp;
  readonly kind: KindName;
  readonly role: AiRole;
  readonly place: Place;
}

/** A pattern out of parts, that ignores case and takes every line as a start. */
export const pattern = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'gim');
