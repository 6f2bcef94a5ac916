import type { Commit, Signature } from '#model/commit.ts';
import { messageLines, unquotedText } from '#model/message-lines.ts';
import { mayNameCommits, parseReferences, type References } from './parse-references.ts';
import { parseTrailers } from './parse-trailers.ts';
import { tidyMessage } from './tidy-message.ts';

/** What git prints of a commit, the message as it stands. */
type Printed = Pick<Commit, 'sha' | 'tree' | 'parents' | 'author' | 'committer'> & { readonly text: string };

/**
 * A commit of a long history. Its message is taken apart when somebody first asks for what it states: most commits are
 * only counted. The fields that wait are no properties of its own, so it is copied by `copyOf` and never by spreading.
 */
export class LoggedCommit implements Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Signature;
  readonly committer: Signature;
  readonly files = undefined;
  #message: string;
  #isTidy = false;
  #trailers: Commit['trailers'] | undefined;
  #references: References | undefined;
  #mayName: boolean | undefined;

  constructor({ sha, tree, parents, author, committer, text }: Printed) {
    this.sha = sha;
    this.tree = tree;
    this.parents = parents;
    this.author = author;
    this.committer = committer;
    this.#message = text;
  }

  get message(): string {
    if (!this.#isTidy) {
      this.#message = tidyMessage(this.#message);
      this.#isTidy = true;
    }
    return this.#message;
  }

  get trailers(): Commit['trailers'] {
    this.#trailers ??= parseTrailers(messageLines(this.message));
    return this.#trailers;
  }

  get reverts(): readonly string[] {
    return this.#namesCommits() ? this.#refer().reverts : NONE;
  }

  get cherryPickOf(): readonly string[] {
    return this.#namesCommits() ? this.#refer().cherryPickOf : NONE;
  }

  get pullRequests(): readonly number[] {
    return this.#refer().pullRequests;
  }

  get mergedBranch(): string | undefined {
    return this.#refer().mergedBranch;
  }

  /** Both lists of ids are asked for in every commit, and almost all are empty. */
  #namesCommits(): boolean {
    this.#mayName ??= mayNameCommits(this.#message);
    return this.#mayName;
  }

  #refer(): References {
    this.#references ??= parseReferences(unquotedText(this.message));
    return this.#references;
  }
}

const NONE: readonly string[] = [];

/** A commit with some fields changed; every field of the copy is its own. */
export const copyOf = (commit: Commit, changed: Partial<Commit>): Commit => ({
  sha: commit.sha,
  tree: commit.tree,
  parents: commit.parents,
  author: commit.author,
  committer: commit.committer,
  message: commit.message,
  trailers: commit.trailers,
  files: commit.files,
  reverts: commit.reverts,
  cherryPickOf: commit.cherryPickOf,
  pullRequests: commit.pullRequests,
  mergedBranch: commit.mergedBranch,
  ...changed,
});
