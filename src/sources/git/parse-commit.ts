import { HindcastError } from '#errors/hindcast-error.ts';
import type { Commit, Signature } from '#model/commit.ts';
import { decodeText } from './decode-text.ts';
import { parseMessage } from './parse-message.ts';

const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const INDENT = '\n    ';

/**
 * Reads one record of `rev-list --header --encoding=none`: the id, the header of the object as it stands, an empty line
 * and the message with every line indented. Records end with NUL, which none can hold, because git treats objects as C
 * strings; header lines cannot hold a line end, and the message comes last. The bytes are decoded here and not by git,
 * which would recode the header too and so let a declared encoding rewrite it. Throws `git/unexpected-output` when a
 * record does not start with an id.
 */
export const parseCommit = (record: Buffer): Commit => {
  const plain = decodeText(record, '');
  const declared = declaredEncoding(plain);
  const text = declared === undefined ? plain : record.toString('latin1');
  const end = text.indexOf('\n\n');
  const header = text.slice(0, headerEnd(text, end));
  const message =
    end === -1
      ? ''
      : text
          .slice(end + 1)
          .replaceAll(INDENT, '\n')
          .trim();
  const read = (value: string): string =>
    declared === undefined ? value : decodeText(Buffer.from(value, 'latin1'), declared);
  return assemble(header, read(message), read);
};

/** Where the fields end that are read: a signature follows them and can be long. */
const headerEnd = (text: string, end: number): number => {
  const signed = text.indexOf('\ngpgsig');
  return signed !== -1 && (signed < end || end === -1) ? signed : end === -1 ? text.length : end;
};

const assemble = (header: string, message: string, read: (value: string) => string): Commit => {
  const [sha = '', ...lines] = header.split('\n', MAX_HEADER_LINES);
  if (!OBJECT_ID.test(sha)) throw unexpected();
  const fieldOf = (key: string): string => lines.find((line) => line.startsWith(key))?.slice(key.length) ?? '';
  return {
    sha,
    tree: fieldOf('tree '),
    parents: lines.filter((line) => line.startsWith('parent ')).map((line) => line.slice('parent '.length)),
    author: signature(fieldOf('author '), read),
    committer: signature(fieldOf('committer '), read),
    message,
    files: undefined,
    ...parseMessage(message),
  };
};

/** More parents than any merge has; signatures follow after what is read. */
const MAX_HEADER_LINES = 1024;

/** The encoding that the header declares; `undefined` for none and for UTF-8. */
const declaredEncoding = (text: string): string | undefined => {
  const at = text.indexOf('\nencoding ');
  if (at === -1 || at > text.indexOf('\n\n')) return undefined;
  const label = text.slice(at + '\nencoding '.length, text.indexOf('\n', at + 1));
  return /^utf-?8$/i.test(label) ? undefined : label;
};

const MAX_SECONDS = Date.UTC(9999, 11, 31) / 1000;

/** `Name <address> seconds zone`. A date that cannot be read counts as the start of 1970, as it does for git. */
const signature = (line: string, read: (value: string) => string): Signature => {
  const open = line.indexOf('<');
  const close = line.indexOf('>', open);
  const name = open === -1 ? line : line.slice(0, open).trim();
  const email = open === -1 || close === -1 ? '' : line.slice(open + 1, close).trim();
  const seconds = Number.parseInt(line.slice(line.lastIndexOf('>') + 1), 10);
  return {
    name: read(name),
    email: read(email),
    at: new Date(seconds > 0 ? Math.min(seconds, MAX_SECONDS) * 1000 : 0),
  };
};

const unexpected = (): HindcastError =>
  new HindcastError('git/unexpected-output', { with: { command: 'rev-list', reason: 'it does not start with an id' } });
