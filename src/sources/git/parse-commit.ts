import { HindcastError } from '#errors/hindcast-error.ts';
import type { Commit, Signature } from '#model/commit.ts';
import { decodeText } from './decode-text.ts';
import { parseMessage } from './parse-message.ts';

/**
 * One commit a record, ended by NUL, which no field can hold: git treats them as C strings, and recoding is switched
 * off. Every line before the message is taken from one line of the object, so none can hold a line end either; the
 * message comes last and may hold anything else.
 */
export const COMMIT_FORMAT = '--format=tformat:%H%n%e%n%T%n%P%n%an%n%ae%n%at%n%cn%n%ce%n%ct%n%B';
const LF = 10;

/** A commit without its files. Throws `git/unexpected-output` when the record does not have the form above. */
export const parseCommit = (record: Buffer): Commit => {
  const shaEnd = record.indexOf(LF);
  const declared = record.subarray(shaEnd + 1, record.indexOf(LF, shaEnd + 1)).toString('latin1');
  const header = new HeaderLines(decodeText(record, declared));
  const sha = header.next();
  if (!OBJECT_ID.test(sha)) throw unexpected('it does not start with an object id');
  header.next();
  const tree = header.next();
  const parents = header.next();
  const author = signature(header.next(), header.next(), header.next());
  const committer = signature(header.next(), header.next(), header.next());
  const message = messageText(header.rest());
  return {
    sha,
    tree,
    parents: parents === '' ? [] : parents.split(' '),
    author,
    committer,
    message,
    files: undefined,
    ...parseMessage(message),
  };
};

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Takes a record apart, line by line. */
class HeaderLines {
  #from = 0;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  next(): string {
    const end = this.#text.indexOf('\n', this.#from);
    if (end === -1) throw unexpected('a line of the header is missing');
    const line = this.#text.slice(this.#from, end);
    this.#from = end + 1;
    return line;
  }

  rest(): string {
    return this.#text.slice(this.#from);
  }
}

const unexpected = (reason: string): HindcastError =>
  new HindcastError('git/unexpected-output', { with: { command: 'log', reason } });

const MAX_SECONDS = Date.UTC(9999, 11, 31) / 1000;

/** A date that git cannot read counts as the start of 1970, as it does for git. */
const signature = (name: string, email: string, seconds: string): Signature => {
  const value = Number(seconds);
  return { name, email, at: new Date(value >= 0 ? Math.min(value, MAX_SECONDS) * 1000 : 0) };
};

const messageText = (raw: string): string => {
  const text = raw.includes('\r\n') ? raw.replaceAll('\r\n', '\n') : raw;
  return (/^\s/.test(text) ? text.replace(/^(?:[ \t]*\n)+/, '') : text).trimEnd();
};
