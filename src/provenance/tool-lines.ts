import type { AiTool } from '#model/ai-tool.ts';
import type { LineMeaning } from '#model/ai-tool-parts.ts';
import type { AiRole, EvidenceStrength } from '#model/provenance.ts';
import { sourceOfPattern } from '#model/text-pattern.ts';
import type { KindName } from './kinds.ts';

/** What a line that only one tool writes is as evidence. */
interface Meaning {
  readonly kind: KindName;
  readonly strength: EvidenceStrength;
  readonly role: AiRole;
}

/** A key that only one tool writes. */
export interface ToolKey extends Meaning {
  /** `null` where the tool only keeps records of others. */
  readonly tool: string | null;
  /** Does the value have the form that the tool gives it? */
  readonly fits: (value: string) => boolean;
}

/** A line that one tool writes into the changes that it opens; a squash carries it into the message. */
export interface Mark extends Meaning {
  readonly tool: string | null;
  readonly text: RegExp;
}

const session = { kind: 'session_link', strength: 'session', role: 'author' } as const;
const recorded = { kind: 'checkpoint', strength: 'session', role: 'author' } as const;
const share = { kind: 'generated_share', strength: 'trailer', role: 'author' } as const;

const OF_A_KEY: Readonly<Record<LineMeaning, Meaning>> = {
  session,
  recorded,
  share,
  generated: { kind: 'generated_by', strength: 'trailer', role: 'author' },
  reviewed: { kind: 'reviewed_by', strength: 'trailer', role: 'review' },
};

const OF_A_MARK: Readonly<Record<LineMeaning, Meaning>> = {
  session,
  recorded,
  share: { ...share, strength: 'text' },
  generated: { kind: 'footer', strength: 'text', role: 'author' },
  reviewed: { kind: 'reviewed_by', strength: 'text', role: 'review' },
};

const writerOf = ({ id, role }: AiTool): string | null => (role === 'record' ? null : id);

/** Keys that only one tool writes, lower case. */
export const toolKeys = (tools: readonly AiTool[]): ReadonlyMap<string, ToolKey> =>
  new Map(
    tools.flatMap((tool) =>
      tool.keys.map(({ key, forms, says }) => [
        key,
        {
          tool: writerOf(tool),
          ...OF_A_KEY[says],
          fits: says === 'share' ? someOf(fitsOneOf(forms)) : fitsOneOf(forms),
        },
      ]),
    ),
  );

const fitsOneOf = (forms: readonly string[]): ((value: string) => boolean) => {
  if (forms.length === 0) return () => true;
  const whole = new RegExp(`^(?:${forms.map(sourceOfPattern).join('|')})$`, 'i');
  return (value) => whole.test(value);
};

/** A share of nothing is no share: `0% agent (0/12 lines)`. */
const someOf =
  (fits: ToolKey['fits']): ToolKey['fits'] =>
  (value) => {
    const shares = [...value.matchAll(/(\d+(?:\.\d+)?)\s*%/g)].map(([, share]) => Number(share));
    return fits(value) && (shares.length === 0 || shares.some((share) => share > 0));
  };

/** Lines that tools write; they may stand in italics. */
export const toolMarks = (tools: readonly AiTool[]): readonly Mark[] =>
  tools.flatMap((tool) =>
    tool.marks.map(({ line, says }) => ({
      tool: writerOf(tool),
      ...OF_A_MARK[says],
      text: new RegExp(`^[*_]{0,3}${sourceOfPattern(line)}`, 'im'),
    })),
  );
