import type { AiRole } from '#model/provenance.ts';
import type { Reading, Sign } from './tool-signs.ts';

const DID: Readonly<Record<AiRole, string>> = {
  author: 'wrote code',
  suggestion: 'suggestion applied',
  review: 'reviewed',
  discovery: 'found the fault',
  message: 'wrote the message only',
};

const readingText = ({ where, role, strength, level }: Reading): string => {
  const said = strength === 'inferred' ? 'a hint that decides nothing' : DID[role];
  return `${where === undefined ? '' : `${where}: `}${said}${level === undefined ? '' : `, ${level}`} (${strength})`;
};

/** Signs that are no evidence by themselves. */
const WITHOUT_READING: Readonly<Record<string, string>> = {
  Reviewer: 'Its review is no sign-off by a person',
  'Link in a declaring line': 'Says which tool is meant',
};

/** What a sign is taken for: `As the author: wrote code, autonomous (identity); in a co-author line: …`. */
export const takenFor = ({ what, readings }: Sign): string => {
  const text = readings.length === 0 ? (WITHOUT_READING[what] ?? '') : readings.map(readingText).join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
};
