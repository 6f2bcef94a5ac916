import type { Involvement } from '#model/provenance.ts';

const NAMES: Readonly<Record<Involvement, string>> = {
  none: 'No AI',
  unknown: 'AI: unknown',
  completion: 'AI: completion',
  assisted: 'AI: assisted',
  agent: 'AI: agent',
  autonomous: 'AI: autonomous agent',
};

/** Involvement as a mark or tag: `AI: unknown`, and `No AI` only where somebody said so. */
export const involvementText = (involvement: Involvement): string => NAMES[involvement];
