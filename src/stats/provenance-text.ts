import { toolName } from '#model/ai-tools.ts';
import type { Evidence, Provenance } from '#model/provenance.ts';
import { weightOf } from './evidence-groups.ts';
import { evidenceText, howText, strengthText } from './evidence-text.ts';
import { joinedFrom } from './joined-path.ts';

/**
 * What is known of AI in a commit, and how: `Declared by trailer, joined from change #12: Claude Code (agent)`. For the
 * provenance of a change itself, `within` names that change.
 */
export const provenanceSentence = (provenance: Provenance, within?: string): string => {
  const { involvement, evidence } = provenance;
  if (involvement === 'unknown')
    return evidence.length === 0
      ? 'No evidence either way. Silence is not a denial.'
      : 'No evidence either way: what there is decides nothing.';
  if (involvement === 'none') return noneText(provenance, within);
  const decisive = evidence.filter((each) => weightOf(each) === 'decides');
  return `${knownBy(provenance, decisive, within)}: ${toolsText(provenance, decisive)} (${involvement})`;
};

const noneText = (provenance: Provenance, within: string | undefined): string => {
  const { evidence } = provenance;
  const denials = evidence.filter((each) => weightOf(each) === 'denies');
  if (denials.length > 0 || evidence.length === 0) return `${knownBy(provenance, denials, within)}: no AI was used`;
  const others = [...new Set(evidence.map(evidenceText))];
  return `Nothing says that AI wrote any of it: ${others.join(', ')}`;
};

/** How the strongest of some evidence is known, and from where it was joined if the commit itself says none of it. */
const knownBy = ({ strength }: Provenance, evidence: readonly Evidence[], within: string | undefined): string => {
  const strongest = evidence
    .filter((each) => each.strength === strength)
    .map((each) => ({ how: howText(each), from: joinedFrom(each.path, within) }));
  const first = strongest.find(({ from }) => from === undefined) ?? strongest[0];
  if (first === undefined) return strengthText(strength);
  return first.from === undefined ? first.how : `${first.how}, joined from ${first.from}`;
};

const toolsText = ({ tools }: Provenance, decisive: readonly Evidence[]): string => {
  const named = decisive.length === 0 ? tools : [...new Set(decisive.flatMap(({ tool }) => tool ?? []))].toSorted();
  return named.length === 0 ? 'a tool that is not named' : named.map(toolName).join(', ');
};
