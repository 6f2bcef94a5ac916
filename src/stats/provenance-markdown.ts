import type { RecordedChange } from '#model/change.ts';
import type { RecordedCommit } from '#model/commit.ts';
import type { Evidence, Provenance } from '#model/provenance.ts';
import { saysTheSame } from './change-evidence.ts';
import { type EvidenceGroup, evidenceGroups } from './evidence-groups.ts';
import { evidencePlace, evidenceText, howText } from './evidence-text.ts';
import { joinedFrom } from './joined-path.ts';
import { shareLine } from './line-share.ts';
import { markdownLine } from './markdown-parts.ts';
import { provenanceSentence } from './provenance-text.ts';
import { sentenceText } from './term-text.ts';

interface Named {
  /** What it is the provenance of: `the commit`. */
  readonly of: string;
  readonly provenance: Provenance;
  /** The change, when it is that of one: `change #12`. */
  readonly within?: string;
}

const placeText = (evidence: Evidence, within: string | undefined): string => {
  const from = joinedFrom(evidence.path, within);
  return from === undefined ? evidencePlace(evidence) : `${evidencePlace(evidence)}, joined from ${from}`;
};

const groupLine = ({ weight, first, rest }: EvidenceGroup, within: string | undefined): string => {
  const places = [first, ...rest].map((each) => placeText(each, within)).join('; ');
  return `${howText(first)}: ${evidenceText(first)}${weight === 'hint' ? '; this decides nothing' : ''}. ${places}.`;
};

/** What is known of AI in one commit or change, as a list item with its evidence beneath it. */
const provenanceItem = ({ of, provenance, within }: Named): string[] => [
  `- AI in ${of}: ${sentenceText(markdownLine(provenanceSentence(provenance, within)))}`,
  ...[
    ...(provenance.share === null ? [] : [`Lines: ${shareLine(provenance.share)}.`]),
    ...evidenceGroups(provenance.evidence).map((group) => groupLine(group, within)),
    ...provenance.contradictions.map((why) => `Contradiction: ${sentenceText(why)}`),
  ].map((line) => `  - ${markdownLine(line)}`),
];

/** What is known of AI in a linked commit and in its change, as lines of a list; what is the same is said once. */
export const provenanceLines = (commit: RecordedCommit | undefined, change: RecordedChange | undefined): string[] => [
  ...(commit === undefined ? [] : provenanceItem({ of: 'the commit', provenance: commit.provenance })),
  ...(change === undefined || (commit !== undefined && saysTheSame(commit.provenance, change.provenance))
    ? []
    : provenanceItem({
        of: `change #${change.number}`,
        provenance: change.provenance,
        within: `change #${change.number}`,
      })),
];
