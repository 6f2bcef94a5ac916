import { evidenceFound, type Finding, refused } from './finding.ts';
import { FOOTERS } from './footers.ts';
import { MARKS } from './marks.ts';
import { nameTools } from './name-tools.ts';
import type { Phrase } from './phrase.ts';
import { PHRASES } from './phrases.ts';
import { lineAt, type Prose } from './prose.ts';
import { TOOLS } from './registry.ts';

const REVIEWERS = new Set(TOOLS.filter(({ reviews }) => reviews === true).map(({ id }) => id));

/** Evidence from footers, marks and sentences. */
export const proseClues = (prose: Prose): readonly Finding[] => [
  ...markClues(prose),
  ...[...FOOTERS, ...PHRASES].flatMap((phrase) => phraseClues(prose, phrase)),
];

const markClues = (prose: Prose): readonly Finding[] =>
  MARKS.flatMap(({ text, ...mark }) => {
    const match = text.exec(prose.text);
    return match === null ? [] : [evidenceFound({ ...mark, channel: prose.channel, line: lineAt(prose, match.index) })];
  });

const phraseClues = (prose: Prose, { id, pattern, kind, role, place }: Phrase): readonly Finding[] =>
  [...prose.text.matchAll(pattern)].flatMap((match): readonly Finding[] => {
    const name = match.groups?.['tool'] ?? '';
    const line = lineAt(prose, match.index + match[0].search(/\S/));
    const common = { channel: prose.channel, strength: 'text', line } as const;
    if (kind === 'denial') return [evidenceFound({ kind, role, tool: null, ...common })];
    const named = nameTools(name, { at: prose.at, place });
    if (!named.ai) return named.near ? [refused(id, named.why, line)] : [];
    return (named.tools.length === 0 ? [null] : named.tools).map((tool) =>
      tool !== null && REVIEWERS.has(tool) && role === 'author'
        ? evidenceFound({ kind: 'reviewed_by', role: 'review', tool, ...common })
        : evidenceFound({ kind, role, tool, ...common }),
    );
  });
