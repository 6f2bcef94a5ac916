import { disclosureClues } from './disclosure-clues.ts';
import { evidenceFound, type Finding, refused } from './finding.ts';
import { FOOTERS } from './footers.ts';
import { nameTools } from './name-tools.ts';
import type { Phrase } from './phrase.ts';
import { PHRASES } from './phrases.ts';
import { lineAt, type Prose } from './prose.ts';
import { spokenText } from './spoken-text.ts';

const SENTENCES = [...FOOTERS, ...PHRASES];

/** Evidence from footers, marks and sentences. What a fixed form has read is not read again as a sentence. */
export const proseClues = (prose: Prose): readonly Finding[] => {
  const spoken = { ...prose, text: spokenText(prose.text) };
  const fixed = [...markClues(prose), ...SENTENCES.flatMap((phrase) => phraseClues(spoken, phrase))];
  const read = new Set(fixed.map(placeOf));
  const told = disclosureClues(spoken).filter((each) => each.found !== 'evidence' || !read.has(placeOf(each)));
  return [...fixed, ...told];
};

/** Which part somebody had, and on which line it is said. */
const placeOf = (finding: Finding): string =>
  finding.found === 'evidence' ? `${finding.evidence.line} ${finding.evidence.role}` : '';

const markClues = (prose: Prose): readonly Finding[] =>
  prose.registry.marks.flatMap(({ text, ...mark }) => {
    const match = text.exec(prose.text);
    return match === null ? [] : [evidenceFound({ ...mark, channel: prose.channel, line: lineAt(prose, match.index) })];
  });

const phraseClues = (prose: Prose, { id, pattern, kind, role, place }: Phrase): readonly Finding[] =>
  matchesOf(pattern, prose.text).flatMap((match): readonly Finding[] => {
    const name = match.groups?.['tool'] ?? '';
    const line = lineAt(prose, match.index + match[0].search(/[\p{L}\p{N}]/u));
    const common = { channel: prose.channel, strength: 'text', line } as const;
    if (kind === 'denial') return [evidenceFound({ kind, role, tool: null, ...common })];
    const named = nameTools(name, { at: prose.at, registry: prose.registry, place });
    if (!named.ai) return named.near ? [refused(id, named.why, line)] : [];
    return (named.tools.length === 0 ? [null] : named.tools).map((tool) =>
      tool !== null && prose.registry.onlyReviews(tool) && role === 'author'
        ? evidenceFound({ kind: 'reviewed_by', role: 'review', tool, ...common })
        : evidenceFound({ kind, role, tool, ...common }),
    );
  });

const NO_MATCHES: readonly RegExpExecArray[] = [];

/** Every match of a global pattern. Unlike `matchAll` it copies no pattern, which would cost more than most searches. */
const matchesOf = (pattern: RegExp, text: string): readonly RegExpExecArray[] => {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NO_MATCHES;
  const matches: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    matches.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return matches;
};
