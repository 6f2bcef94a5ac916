import type { LineShare, ShareSource } from '#model/provenance.ts';
import { pluralText, shareText } from './number-text.ts';

export interface SharePart {
  readonly who: 'ai' | 'human' | 'unknown';
  readonly name: string;
  readonly text: string;
  /** Where its part of the bar starts and how wide it is, 0 to 1. */
  readonly from: number;
  readonly width: number;
}

const NAMES = { ai: 'AI', human: 'People', unknown: 'Unknown' } as const;
const WHO = ['ai', 'human', 'unknown'] as const;

/** The parts of measured lines, AI first. A part without lines is left out, except that AI is always told. */
export const shareParts = (share: LineShare): SharePart[] => {
  let from = 0;
  return WHO.flatMap((who) => {
    const width = share[who];
    const part = { who, name: NAMES[who], text: shareText(width, 1), from, width };
    from += width;
    return width > 0 || who === 'ai' ? [part] : [];
  });
};

const SOURCES: Readonly<Record<ShareSource, string>> = {
  notes: 'counted in git notes',
  agent_trace: 'counted in Agent Trace',
  checkpoints: 'counted in the record of its session',
  trailer: 'as a line of the message says',
};

/** Of how many lines, and who counted them: `of 200 lines, counted in git notes`. */
export const shareSource = ({ lines, source }: LineShare): string =>
  `of ${pluralText(lines, 'line')}, ${SOURCES[source]}`;

/** Measured lines in one line: `AI 73%, people 22%, unknown 5.0%, of 200 lines, counted in git notes`. */
export const shareLine = (share: LineShare): string =>
  `${shareParts(share)
    .map(({ who, name, text }) => `${who === 'ai' ? name : name.toLowerCase()} ${text}`)
    .join(', ')}, ${shareSource(share)}`;
