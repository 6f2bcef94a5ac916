import type { Commit } from '#model/commit.ts';
import { messageLines } from '#model/message-lines.ts';
import { parseReferences } from './parse-references.ts';
import { parseTrailers } from './parse-trailers.ts';

export type MessageFacts = Pick<Commit, 'trailers' | 'reverts' | 'cherryPickOf' | 'pullRequests' | 'mergedBranch'>;

/** What a message states in fixed forms. Takes any text and never throws; quoted lines state nothing. */
export const parseMessage = (message: string): MessageFacts => {
  const lines = messageLines(message);
  return { trailers: parseTrailers(lines), ...parseReferences(lines.text) };
};
