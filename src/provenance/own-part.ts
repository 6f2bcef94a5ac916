import type { Commit, Trailer } from '#model/commit.ts';

/** What of a message its author says, where a part of it is the message of another commit. */
export interface OwnPart {
  readonly message: string;
  readonly trailers: readonly Trailer[];
}

const REVERT = /^revert\b/i;
const ORIGINAL =
  /^(?:original|reverted)(?: (?:commit|change|pull request|pr|patch))?(?:['’]s)? (?:message|description|body|text):?\s*$/im;

/** A revert may quote the message that it takes back, all of it up to the end; the trailers there are not its own. */
export const ownPart = ({ message, trailers }: Pick<Commit, 'message' | 'trailers'>): OwnPart => {
  if (!REVERT.test(message) && !message.includes('This reverts commit ')) return { message, trailers };
  const start = ORIGINAL.exec(message)?.index;
  if (start === undefined) return { message, trailers };
  const own = message.slice(0, start);
  const lines = own.split('\n').length;
  return { message: own, trailers: trailers.filter(({ line }) => line < lines) };
};
