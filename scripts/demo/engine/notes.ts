import { type CommitBody, commitId, treeId } from './git-objects.ts';
import type { DemoCommit, History } from './history.ts';

/** Where git-ai keeps what an agent wrote and what a person wrote. */
const NOTES = 'refs/notes/ai';

/**
 * The history with notes on commits of its changes: `notes` holds a text for the name of a commit file, in which
 * `{{parent}}` stands for the id of the commit's parent. A branch that was squashed keeps its notes; the squash gets
 * none. Throws `Error` for the name of a file that no change carries.
 */
export const withNotes = (history: History, notes: ReadonlyMap<string, string>): History => {
  const tip = history.commits.get(history.refs.get('refs/heads/main') ?? '');
  if (tip === undefined) throw new Error('there is no branch main');
  const own = new Map([...history.changes.values()].flatMap((change) => [...change.own]));
  const files = new Map([...notes].map(([name, text]) => noteOn(own.get(name), name, text)));
  const body: CommitBody = {
    tree: treeId(files),
    parents: [],
    author: tip.author,
    committer: tip.committer,
    message: 'Notes added by git-ai\n',
  };
  const commit: DemoCommit = { ...body, sha: commitId(body), files };
  return {
    ...history,
    notes: commit,
    refs: new Map([...history.refs, [NOTES, commit.sha]]),
  };
};

/** A note is a file that is named after its commit. */
const noteOn = (commit: DemoCommit | undefined, name: string, text: string): [string, string] => {
  if (commit === undefined) throw new Error(`no change carries the commit of scripts/demo/notes/${name}.note`);
  return [commit.sha, text.replaceAll('{{parent}}', commit.parents[0] ?? '')];
};
