import type { AccountName } from '#demo/accounts.ts';
import { Commits, stampAt } from './commits.ts';
import type { DemoCommit, History, ReplayedChange } from './history.ts';
import type { CommitPatch } from './patch.ts';
import { squashMessage } from './squash-message.ts';
import type { BranchStep, ChangeStep, PickStep, PushStep } from './step.ts';

type Landing = NonNullable<ChangeStep['landed']>;

/** The repository while its history happens. */
export class Replay {
  readonly #commits: Commits;
  readonly #changes = new Map<number, ReplayedChange>();
  readonly #refs = new Map<string, string>();

  constructor(patches: ReadonlyMap<string, CommitPatch>) {
    this.#commits = new Commits(patches);
  }

  history(): History {
    return { commits: this.#commits.all, changes: this.#changes, refs: this.#refs };
  }

  push({ branch, commits }: PushStep): void {
    for (const name of commits) {
      const commit = this.#commits.grow(this.#findTip(branch), name);
      this.#commits.landed.set(name, commit.sha);
      this.#refs.set(`refs/heads/${branch}`, commit.sha);
    }
  }

  cut({ name, from }: BranchStep): void {
    this.#refs.set(`refs/heads/${name}`, this.#lastBefore(from.branch, from.before).sha);
  }

  pick({ branch, of, by, at }: PickStep): void {
    const change = this.#changes.get(of);
    const tip = this.#findTip(branch);
    if (change?.landed === undefined || tip === undefined) throw new Error(`#${of} cannot be picked onto ${branch}`);
    const { author, message, sha } = change.landed;
    const picked = this.#commits.add({
      files: change.step.commits.reduce((files, name) => this.#commits.apply(files, name), tip.files),
      parents: [tip.sha],
      author,
      committer: stampAt(by, at),
      message: `${message}\n(cherry picked from commit ${sha})\n`,
    });
    this.#refs.set(`refs/heads/${branch}`, picked.sha);
  }

  change(step: ChangeStep): void {
    const fork = this.#lastBefore('main', this.#commits.patch(step.replaced?.[0] ?? step.commits[0]).date);
    const commits = this.#chain(fork, step.commits);
    const head = [...commits.values()].at(-1) ?? fork;
    const own = new Map([...this.#chain(fork, step.replaced ?? []), ...commits]);
    this.#refs.set(`refs/pull/${step.number}/head`, head.sha);
    const landed = step.landed === undefined ? undefined : this.#land(step, step.landed, head);
    this.#changes.set(step.number, { step, fork, own, head, landed });
  }

  #chain(fork: DemoCommit, names: readonly string[]): Map<string, DemoCommit> {
    const chain = new Map<string, DemoCommit>();
    let tip = fork;
    for (const name of names) {
      tip = this.#commits.grow(tip, name);
      chain.set(name, tip);
    }
    return chain;
  }

  #land(step: ChangeStep, landing: Landing, head: DemoCommit): DemoCommit {
    const tip = this.#tip('main');
    const landed =
      landing.how === 'rebase' ? this.#rebase(tip, step, landing) : this.#join(tip, step, { ...landing, head });
    for (const name of landing.how === 'rebase' ? [] : step.commits) this.#commits.landed.set(name, landed.sha);
    this.#refs.set('refs/heads/main', landed.sha);
    return landed;
  }

  #rebase(tip: DemoCommit, step: ChangeStep, { by, at }: Landing): DemoCommit {
    return step.commits.reduce((last, name) => {
      const commit = this.#commits.grow(last, name, stampAt(by, at));
      this.#commits.landed.set(name, commit.sha);
      return commit;
    }, tip);
  }

  /** A merge or squash commit made by GitHub: the whole change on top of the tip. */
  #join(tip: DemoCommit, step: ChangeStep, { how, at, by, head }: Landing & { readonly head: DemoCommit }): DemoCommit {
    const author: AccountName = how === 'merge' ? by : step.author;
    return this.#commits.add({
      files: step.commits.reduce((files, name) => this.#commits.apply(files, name), tip.files),
      parents: how === 'merge' ? [tip.sha, head.sha] : [tip.sha],
      author: stampAt(author, at),
      committer: stampAt('github', at),
      message: how === 'merge' ? mergeMessage(step) : this.#squashMessage(step, stampAt(author, at).email),
    });
  }

  #squashMessage({ title, number, commits }: ChangeStep, author: string): string {
    return squashMessage({ title, number, author, patches: commits.map((name) => this.#commits.patch(name)) });
  }

  #findTip(branch: string): DemoCommit | undefined {
    return this.#commits.all.get(this.#refs.get(`refs/heads/${branch}`) ?? '');
  }

  #tip(branch: string): DemoCommit {
    const tip = this.#findTip(branch);
    if (tip === undefined) throw new Error(`there is no branch ${branch}`);
    return tip;
  }

  /** Walks first parents back from the tip: what somebody who starts a branch then starts it from. */
  #lastBefore(branch: string, date: string): DemoCommit {
    let commit: DemoCommit | undefined = this.#tip(branch);
    while (commit !== undefined && Date.parse(commit.committer.date) > Date.parse(date)) {
      commit = this.#commits.all.get(commit.parents[0] ?? '');
    }
    if (commit === undefined) throw new Error(`${branch} did not exist at ${date}`);
    return commit;
  }
}

const mergeMessage = ({ number, branch, title }: ChangeStep): string =>
  `Merge pull request #${number} from tidemark/${branch}\n\n${title}\n`;
