import { stampText } from './git-objects.ts';
import type { DemoCommit, History } from './history.ts';

/** A branch that exists only while the stream is read; its last line deletes it. */
const SCRATCH = 'refs/import/tip';
const NO_COMMIT = '0'.repeat(40);

/**
 * The history as a stream for `git fast-import`: each file text once, each commit with its whole tree, then the refs.
 * Commits that no ref reaches any more are left out: a clone does not get them either.
 */
export function* fastImportStream(history: History): Generator<string> {
  const marks = new Marks();
  yield 'feature done\n';
  for (const commit of reachable(history)) {
    for (const text of new Set(commit.files.values())) {
      if (!marks.has(text)) yield `blob\nmark ${marks.of(text)}\n${data(text)}`;
    }
    yield commitText(commit, marks);
  }
  for (const [name, sha] of history.refs) yield `reset ${name}\nfrom ${marks.of(sha)}\n\n`;
  yield `reset ${SCRATCH}\nfrom ${NO_COMMIT}\n\ndone\n`;
}

/** Parents before children, as they were made. */
const reachable = ({ commits, refs, notes }: History): DemoCommit[] => {
  const found = new Set<string>();
  const left = [...refs.values()];
  for (let sha = left.pop(); sha !== undefined; sha = left.pop()) {
    if (found.has(sha)) continue;
    found.add(sha);
    left.push(...(commits.get(sha)?.parents ?? []));
  }
  return [...[...commits.values()].filter(({ sha }) => found.has(sha)), ...(notes === undefined ? [] : [notes])];
};

/** Numbers that the stream uses in place of ids, handed out as they are asked for. */
class Marks {
  readonly #numbers = new Map<string, number>();

  has(key: string): boolean {
    return this.#numbers.has(key);
  }

  of(key: string): string {
    const number = this.#numbers.get(key) ?? this.#numbers.size + 1;
    this.#numbers.set(key, number);
    return `:${number}`;
  }
}

const commitText = (commit: DemoCommit, marks: Marks): string =>
  [
    // Without this, a commit that names no parent would continue the branch.
    commit.parents.length === 0 ? `reset ${SCRATCH}\n\n` : '',
    `commit ${SCRATCH}\n`,
    `mark ${marks.of(commit.sha)}\n`,
    `author ${stampText(commit.author)}\n`,
    `committer ${stampText(commit.committer)}\n`,
    data(commit.message),
    ...commit.parents.map((parent, index) => `${index === 0 ? 'from' : 'merge'} ${marks.of(parent)}\n`),
    'deleteall\n',
    ...[...commit.files].map(([path, text]) => `M 100644 ${marks.of(text)} ${path}\n`),
    '\n',
  ].join('');

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`;
