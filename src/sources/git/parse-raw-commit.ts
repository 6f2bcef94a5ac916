import type { Commit, Signature } from '#model/commit.ts';
import { decodeText } from './decode-text.ts';
import { isFullId } from './find-commit-ids.ts';
import { parseMessage } from './parse-message.ts';
import { signatureOf } from './signature.ts';
import { unexpectedOutput } from './unexpected-output.ts';

const INDENT = '\n    ';

/**
 * Reads one record of `rev-list --header --encoding=none`: the id, the header of the object as it stands, an empty line
 * and the message with every line indented. Records end with NUL, which none can hold, because git treats objects as C
 * strings; header lines cannot hold a line end, and the message comes last. The bytes are decoded here and not by git,
 * which would recode the header too and so let a declared encoding rewrite it. Throws `git/unexpected-output` when a
 * record does not start with an id.
 */
export const parseRawCommit = (record: Buffer): Commit => {
  const plain = decodeText(record, '');
  const declared = declaredEncoding(plain);
  const text = declared === undefined ? plain : record.toString('latin1');
  const end = text.indexOf('\n\n');
  if (declared === undefined) return assemble(text, end, asItIs);
  return assemble(text, end, (value) => decodeText(Buffer.from(value, 'latin1'), declared));
};

const asItIs = (value: string): string => value;

const assemble = (text: string, end: number, read: (value: string) => string): Commit => {
  const header = headerOf(text, end === -1 ? text.length : end);
  const message =
    end === -1
      ? ''
      : read(
          text
            .slice(end + 1)
            .replaceAll(INDENT, '\n')
            .trim(),
        );
  return {
    sha: header.sha,
    tree: header.tree,
    parents: header.parents,
    author: signature(header.author, read),
    committer: signature(header.committer, read),
    message,
    files: undefined,
    ...parseMessage(message),
  };
};

/** The fields of a header, up to the committer; what follows is not read and can be long. */
const headerOf = (text: string, end: number) => {
  const shaEnd = text.indexOf('\n');
  const header = { sha: text.slice(0, shaEnd), tree: '', parents: NONE, author: '', committer: '' };
  if (!isFullId(header.sha)) throw unexpectedOutput('rev-list', 'a record does not start with an id');
  for (let from = shaEnd + 1; from < end && header.committer === ''; ) {
    const to = Math.min(end, nextLine(text, from));
    if (text.startsWith('parent ', from)) header.parents = [...header.parents, text.slice(from + 7, to)];
    else if (text.startsWith('tree ', from)) header.tree ||= text.slice(from + 5, to);
    else if (text.startsWith('author ', from)) header.author ||= text.slice(from + 7, to);
    else if (text.startsWith('committer ', from)) header.committer = text.slice(from + 10, to);
    from = to + 1;
  }
  return header;
};

const NONE: readonly string[] = [];

const nextLine = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
};

/** The encoding that the header declares; `undefined` for none and for UTF-8. */
const declaredEncoding = (text: string): string | undefined => {
  const end = text.indexOf('\n\n');
  const at = text.slice(0, end === -1 ? undefined : end).indexOf('\nencoding ');
  if (at === -1) return undefined;
  const label = text.slice(at + '\nencoding '.length, nextLine(text, at + 1));
  return /^utf-?8$/i.test(label) ? undefined : label;
};

/** `Name <address> seconds zone`. */
const signature = (line: string, read: (value: string) => string): Signature => {
  const open = line.indexOf('<');
  const close = line.indexOf('>', open);
  const name = open === -1 ? line : line.slice(0, open).trim();
  const email = open === -1 || close === -1 ? '' : line.slice(open + 1, close).trim();
  return signatureOf(read(name), read(email), Number.parseInt(line.slice(line.lastIndexOf('>') + 1), 10));
};
