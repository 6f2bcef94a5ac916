import type { RecordedChange } from '#model/change.ts';
import type { Commit } from '#model/commit.ts';
import type { Provenance } from '#model/provenance.ts';
import type { CountedCommit } from '#stats/weekly-counts.ts';
import { landingsOf } from './landing.ts';
import { changeFromCommit, changeFromExport } from './recorded-change.ts';
import type { RepositoryView } from './repository-view.ts';

/** The changes of one repository: those of its exports, and those that only a commit tells of. */
export class ChangeBook {
  readonly #view: RepositoryView;
  readonly #recorded: ReadonlyMap<number, RecordedChange>;
  readonly #numbersOf: ReadonlyMap<string, readonly number[]>;
  /** Commits that came with a merge, as links say and git confirms. */
  readonly #brought = new Map<string, { readonly number: number; readonly merge: Commit }>();

  private constructor(
    view: RepositoryView,
    recorded: ReadonlyMap<number, RecordedChange>,
    numbersOf: ReadonlyMap<string, readonly number[]>,
  ) {
    this.#view = view;
    this.#recorded = recorded;
    this.#numbersOf = numbersOf;
  }

  /** Records every change of the exports of a repository. */
  static async open(view: RepositoryView): Promise<ChangeBook> {
    const exported = [...(view.exported?.values() ?? [])];
    const landings = await landingsOf(view.commits.repository, exported);
    const recorded = new Map<number, RecordedChange>();
    const numbersOf = new Map<string, number[]>();
    for (const change of exported) {
      const landing = landings.get(change.number);
      if (landing === undefined) continue;
      recorded.set(change.number, await changeFromExport(view, change, landing));
      for (const sha of landing.commits) numbersOf.set(sha, [...(numbersOf.get(sha) ?? []), change.number]);
    }
    return new ChangeBook(view, recorded, numbersOf);
  }

  /** A change of the exports. */
  find(number: number): RecordedChange | undefined {
    return this.#recorded.get(number);
  }

  /** Numbers of the changes that a commit landed: by the exports, else the last that its subject or merge line names. */
  landedBy(commit: Commit): readonly number[] {
    const known = this.#numbersOf.get(commit.sha);
    if (known !== undefined) return known;
    const brought = this.#brought.get(commit.sha);
    if (brought !== undefined) return [brought.number];
    const named = commit.pullRequests.at(-1);
    // A plain cherry-pick keeps the subject, and with it the number of a change that landed elsewhere.
    const isCopy = commit.cherryPickOf.length > 0 && commit.pullRequests.length < 2;
    return named === undefined || isCopy || this.#recorded.has(named) ? [] : [named];
  }

  /** The change of that number; without an export, as far as the commit that landed it tells. */
  async recordOf(number: number, commit: Commit): Promise<RecordedChange> {
    const brought = this.#brought.get(commit.sha);
    const landing = brought?.number === number ? brought.merge : commit;
    return this.#recorded.get(number) ?? changeFromCommit(this.#view, number, landing);
  }

  /** A commit of a branch that a merge brought in, of which only the merge names the change. */
  bring(sha: string, number: number, merge: Commit): void {
    this.#brought.set(sha, { number, merge });
  }

  /** The columns by which a commit is counted. */
  columnsOf(commit: Commit, { involvement }: Provenance): Omit<CountedCommit, 'at'> {
    const author_level = this.#view.people.levelOf(commit.author, commit.committer.at);
    return { involvement, author_level, verdict: this.#changeOf(commit.sha)?.verdict.verdict ?? null };
  }

  /** Everything that `columnsOf` takes from the exports, in one form for one content. */
  countedFacts(): unknown {
    return [...this.#numbersOf.keys()].toSorted().map((sha) => {
      const change = this.#changeOf(sha);
      return [sha, change?.landing, change?.merge_commit, change?.verdict.verdict];
    });
  }

  #changeOf(sha: string): RecordedChange | undefined {
    const [number] = this.#numbersOf.get(sha) ?? [];
    return number === undefined ? undefined : this.#recorded.get(number);
  }
}
