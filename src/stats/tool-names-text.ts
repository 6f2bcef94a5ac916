import type { AiTool } from '#model/ai-tool.ts';

type Named = Pick<AiTool, 'words' | 'model_words' | 'everyday' | 'only_declared' | 'since'>;

const caution = ({ everyday, only_declared: declared }: Named): string => {
  if (declared === true) return 'Also an everyday word: it counts only where a line declares a tool.';
  return everyday === true ? 'Also a given name or an everyday word: before another word it is not this tool.' : '';
};

/** By which names a tool is told in a declared value or a sentence, and what they may be mistaken for. */
export const namesText = (tool: Named): string =>
  [
    `Named: ${[...tool.words, ...tool.model_words].join(', ')}.`,
    caution(tool),
    tool.since === undefined ? '' : `Not before ${tool.since}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
