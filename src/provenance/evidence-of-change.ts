import type { Trailer } from '#model/commit.ts';
import { messageLines } from '#model/message-lines.ts';
import type { Evidence } from '#model/provenance.ts';
import { answerClues } from './answer-clues.ts';
import { evidenceFound, type Finding } from './finding.ts';
import { findProse } from './prose.ts';
import { proseClues } from './prose-clues.ts';
import { branchClues } from './read-clues.ts';
import { REGISTRY, type Registry } from './registry.ts';
import { trailerClues } from './trailer-clues.ts';

/** What the record of a change says; `null` or absent where it does not say. */
export interface ChangeClaims {
  readonly authorLogin?: string | null | undefined;
  readonly branch?: string | null | undefined;
  readonly body?: string | null | undefined;
  readonly labels?: readonly string[] | undefined;
  /** When it was opened; without it no tool is ruled out for being younger than the change. */
  readonly at?: Date | undefined;
}

const UNKNOWN_DATE = new Date(Date.UTC(9999, 0));

/** Evidence from a change itself: its author's account, its branch, its text and its labels. */
export const evidenceOfChange = (
  { authorLogin, branch, body, labels = [], at = UNKNOWN_DATE }: ChangeClaims,
  registry: Registry = REGISTRY,
): Evidence[] =>
  [
    ...accountClues(authorLogin ?? '', registry),
    ...bodyClues((body ?? '').replaceAll('\r\n', '\n'), { at, registry }),
    ...branchClues(branch ?? undefined, registry),
    ...labels.flatMap((label) => labelClues(label, registry)),
  ].flatMap((finding) => (finding.found === 'evidence' ? [finding.evidence] : []));

const accountClues = (login: string, registry: Registry): readonly Finding[] => {
  const tool = registry.findAccount(login)?.tool;
  if (tool === undefined) return [];
  return [
    evidenceFound({ kind: 'change_author', channel: 'change', strength: 'identity', role: 'author', tool: tool.id }),
  ];
};

const bodyClues = (body: string, context: { readonly at: Date; readonly registry: Registry }): readonly Finding[] => {
  const prose = findProse(body, { ...context, channel: 'change' });
  return [
    ...trailerClues({ trailers: trailersOf(body), ...context, channel: 'change' }),
    ...(prose === undefined ? [] : [...proseClues(prose), ...answerClues(prose)]),
  ];
};

/** The body of a change has no block of trailers, so every line that starts like one counts as loose. */
const trailersOf = (body: string): readonly Trailer[] => {
  const { lines, quoted } = messageLines(body);
  return lines.flatMap((line, index) => {
    const [, key, value] = /^([A-Za-z][A-Za-z -]{1,40}):[ \t]+(\S.*)$/.exec(line) ?? [];
    if (key === undefined || value === undefined || quoted?.has(index) === true) return [];
    return [{ key, value: value.trim(), line: index + 1, loose: true }];
  });
};

const AI_LABEL = /^(?:ai|llm|genai)[-:/ ](?:assisted|generated|authored|written)$/i;

/** Labels are often orders to a tool, so one that names a tool is a hint. */
const labelClues = (label: string, registry: Registry): readonly Finding[] => {
  const name = label.trim().toLowerCase();
  const tool = registry.findNamedTool(name);
  if (tool === undefined && !AI_LABEL.test(name)) return [];
  return [
    evidenceFound({ kind: 'label', channel: 'change', strength: 'inferred', role: 'author', tool: tool?.id ?? null }),
  ];
};
