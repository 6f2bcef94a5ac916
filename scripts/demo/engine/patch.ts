/** Lines that one hunk replaces, and what it puts in their place. */
export interface Hunk {
  /** Index of the first line, counted from 0, in the file that the patch was made against. */
  readonly start: number;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface FilePatch {
  readonly path: string;
  readonly action: 'add' | 'edit' | 'delete';
  readonly hunks: readonly Hunk[];
}

/** A commit as a file of `scripts/demo/commits` states it: mail-like header, message, `---`, unified diff. */
export interface CommitPatch {
  readonly name: string;
  readonly email: string;
  /** ISO 8601 with the author's own offset. */
  readonly date: string;
  readonly message: string;
  readonly files: readonly FilePatch[];
}

const HEADER = /^From: (?<name>.+) <(?<email>[^>]+)>\nDate: (?<date>\S+)\nSubject: (?<message>[\s\S]*?)\n---\n/;
const FILE = /^diff --git a\/(?<path>\S+) b\/\S+$/;
const HUNK = /^@@ -(?<from>\d+)(?:,(?<old>\d+))? \+\d+(?:,(?<new>\d+))? @@/;

/** Reads one commit file. Throws `SyntaxError` on anything that is not in the form of its neighbours. */
export const parsePatch = (text: string): CommitPatch => {
  const header = HEADER.exec(text);
  const { name, email, date, message } = header?.groups ?? {};
  if (header === null || !name || !email || !date || !message) throw new SyntaxError('no From, Date, Subject and ---');
  return { name, email, date, message: `${message}\n`, files: parseFiles(text.slice(header[0].length)) };
};

const parseFiles = (diff: string): FilePatch[] => {
  const lines = diff.replace(/\n$/, '').split('\n');
  const starts = lines.flatMap((line, index) => (FILE.test(line) ? [index] : []));
  if (starts[0] !== 0) throw new SyntaxError('the diff does not begin with "diff --git"');
  return starts.map((start, index) => parseFile(lines.slice(start, starts[index + 1])));
};

const parseFile = (lines: readonly string[]): FilePatch => {
  const path = FILE.exec(lines[0] ?? '')?.groups?.['path'] ?? '';
  const first = lines.findIndex((line) => HUNK.test(line));
  const head = lines.slice(0, first === -1 ? lines.length : first);
  const action = head.some((line) => line.startsWith('new file mode'))
    ? 'add'
    : head.some((line) => line.startsWith('deleted file mode'))
      ? 'delete'
      : 'edit';
  return { path, action, hunks: first === -1 ? [] : parseHunks(lines.slice(first), path) };
};

const parseHunks = (lines: readonly string[], path: string): Hunk[] => {
  const hunks: Hunk[] = [];
  for (let at = 0; at < lines.length; ) {
    const head = HUNK.exec(lines[at] ?? '')?.groups;
    if (head === undefined) throw new SyntaxError(`${path}: expected "@@" at line ${at + 1} of its hunks`);
    const hunk = readHunk(lines, at + 1, { old: Number(head['old'] ?? 1), new: Number(head['new'] ?? 1) });
    const from = Number(head['from']);
    hunks.push({ start: hunk.before.length === 0 ? from : from - 1, before: hunk.before, after: hunk.after });
    at = hunk.end;
  }
  return hunks;
};

/** Takes exactly as many lines as the hunk's header counts, so that a cut or padded hunk cannot pass. */
const readHunk = (lines: readonly string[], start: number, counts: { old: number; new: number }) => {
  const before: string[] = [];
  const after: string[] = [];
  let at = start;
  for (; before.length < counts.old || after.length < counts.new; at += 1) {
    const line = lines[at];
    if (line === undefined) throw new SyntaxError('a hunk ends before its header says');
    const mark = line[0] ?? ' ';
    if (mark !== ' ' && mark !== '-' && mark !== '+') throw new SyntaxError(`unexpected line in a hunk: ${line}`);
    if (mark !== '+') before.push(line.slice(1));
    if (mark !== '-') after.push(line.slice(1));
  }
  return { before, after, end: at };
};
