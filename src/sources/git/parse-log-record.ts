import type { Commit } from '#model/commit.ts';
import { decodeText } from './decode-text.ts';
import { isFullId } from './find-commit-ids.ts';
import { LoggedCommit } from './logged-commit.ts';
import { signatureOf } from './signature.ts';
import { unexpectedOutput } from './unexpected-output.ts';

/**
 * One commit a record, ended by NUL, which no field can hold, because git treats objects as C strings. Every line before
 * the message is taken from one line of the object, so none can hold a line end either; the message comes last and may
 * hold anything else. The second line is the encoding that the commit declares: where there is one, git has recoded the
 * whole object by it, header included, and the record is not to be believed.
 */
export const LOG_FORMAT = '--format=tformat:%H%n%e%n%T%n%P%n%an%n%ae%n%at%n%cn%n%ce%n%ct%n%B';

/** A commit without its files, or only the id of one that has to be read as it stands. */
export type LogRecord =
  | { readonly commit: Commit; readonly sha: string }
  | { readonly commit: undefined; readonly sha: string };

/** Throws `git/unexpected-output` when a record does not have the form above. */
export const parseLogRecord = (record: Buffer): LogRecord => {
  const lines = new Lines(decodeText(record, ''));
  const sha = lines.next();
  if (!isFullId(sha)) throw unexpectedOutput('log', 'a record does not start with an id');
  if (lines.next() !== '') return { commit: undefined, sha };
  const tree = lines.next();
  const parents = lines.next();
  const author = signatureOf(lines.next(), lines.next(), Number(lines.next()));
  const committer = signatureOf(lines.next(), lines.next(), Number(lines.next()));
  const commit = new LoggedCommit({
    sha,
    tree,
    parents: parents === '' ? NONE : parents.split(' '),
    author,
    committer,
    text: lines.rest(),
  });
  return { sha, commit };
};

const NONE: readonly string[] = [];

/** Takes a text apart from its start, line by line. */
class Lines {
  #from = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  next(): string {
    const end = this.#text.indexOf('\n', this.#from);
    if (end === -1) throw unexpectedOutput('log', 'a line of the header is missing');
    const line = this.#text.slice(this.#from, end);
    this.#from = end + 1;
    return line;
  }

  rest(): string {
    return this.#text.slice(this.#from);
  }
}
