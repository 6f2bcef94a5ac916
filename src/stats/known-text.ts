import type { AiTool } from '#model/ai-tool.ts';
import { pluralText } from './number-text.ts';

export type Facts = Pick<AiTool, 'known' | 'source' | 'date' | 'seen' | 'note'>;

const KNOWN_TEXT: Readonly<Record<AiTool['known'], string>> = {
  measured: 'Measured',
  read: 'Read in a source',
  second_hand: 'Second-hand',
};

/** How a fact about a tool is known: `Measured: 40 commits in 6 repositories`, `Read in a source`. */
export const knownText = ({ known, seen }: Facts): string => {
  if (seen === undefined) return KNOWN_TEXT[known];
  const where =
    seen.repositories === undefined ? '' : ` in ${pluralText(seen.repositories, 'repository', 'repositories')}`;
  return `${KNOWN_TEXT[known]}: ${pluralText(seen.commits, 'commit')}${where}`;
};

/** Where a fact was found and when it was last looked at. */
export const sourceText = ({ source, date }: Facts): string => (date === undefined ? source : `${source}, ${date}`);
