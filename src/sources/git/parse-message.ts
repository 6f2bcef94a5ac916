import type { Commit } from '#model/commit.ts';
import { quotedLines, withoutQuotes } from './message-text.ts';
import { parseReferences } from './parse-references.ts';
import { parseTrailers } from './parse-trailers.ts';

export type MessageFacts = Pick<Commit, 'trailers' | 'reverts' | 'cherryPickOf' | 'pullRequests' | 'mergedBranch'>;

/** What a message states in fixed forms. Takes any text and never throws; quoted lines state nothing. */
export const parseMessage = (message: string): MessageFacts => {
  const lines = message.split('\n');
  const quoted = quotedLines(message, lines);
  const text = quoted === undefined ? message : withoutQuotes(lines, quoted);
  return { trailers: parseTrailers({ lines, quoted }), ...parseReferences(text) };
};
