import type { Commit } from '#model/commit.ts';
import type { ShareSource } from '#model/provenance.ts';
import type { NoteFacts } from '#provenance/sidecars/git-ai-facts.ts';
import { shareInAdded } from '#provenance/sidecars/line-share.ts';
import type { SidecarFacts } from '#provenance/sidecars/sidecar-facts.ts';
import type { Repository } from '#sources/git/repository.ts';

/** Lines that a commit added, by path; `undefined` where they cannot be seen or told from those that others wrote. */
export type AddedLines = ReadonlyMap<string, number> | undefined;

/** What a record says of a commit, which is `undefined` where it is not in the repository. */
export interface Recorded {
  readonly sha: string;
  readonly source: ShareSource;
  readonly factsFor: (commit: Commit | undefined, added: AddedLines) => NoteFacts;
}

const COMMITS_AT_ONCE = 256;

/** Facts by commit. Each record is set against the lines that its commit added, many commits at a time. */
export class FactBook {
  readonly #facts = new Map<string, SidecarFacts>();
  readonly #evidence = new Map<string, SidecarFacts['evidence']>();
  readonly #repository: Repository;
  #waiting: Recorded[] = [];

  constructor(repository: Repository) {
    this.#repository = repository;
  }

  find(sha: string): SidecarFacts | undefined {
    return this.#facts.get(sha);
  }

  async add(recorded: Recorded): Promise<void> {
    this.#waiting.push(recorded);
    if (this.#waiting.length >= COMMITS_AT_ONCE) await this.settle();
  }

  /** Works off what waits for its commit. */
  async settle(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    const commits = await this.#repository.findCommits(waiting.map(({ sha }) => sha));
    const added = await this.#addedLines([...commits.values()]);
    for (const { sha, source, factsFor } of waiting) {
      const { evidence, counted } = factsFor(commits.get(sha), added.get(sha));
      this.#keep(sha, { evidence, share: shareInAdded(counted, { added: added.get(sha), source }) });
    }
  }

  /** A merge brings lines of others in, so its own cannot be told from its files. */
  async #addedLines(commits: readonly Commit[]): Promise<ReadonlyMap<string, AddedLines>> {
    const withFiles = await this.#repository.addFiles(commits.filter(({ parents }) => parents.length < 2));
    return new Map(
      withFiles.flatMap(({ sha, files }) =>
        files === undefined
          ? []
          : [[sha, new Map(files.flatMap(({ path, added }) => (added ? [[path, added] as const] : [])))] as const],
      ),
    );
  }

  #keep(sha: string, { evidence, share }: Pick<SidecarFacts, 'evidence' | 'share'>): void {
    if (evidence.length === 0 && share === null) return;
    const before = this.#facts.get(sha);
    this.#facts.set(sha, {
      evidence: this.#shared([...(before?.evidence ?? []), ...evidence]),
      share: before?.share ?? share,
      contradictions: [],
      told: [],
    });
  }

  /** Most commits have the same evidence as many others, which is kept once. */
  #shared(evidence: SidecarFacts['evidence']): SidecarFacts['evidence'] {
    const key = JSON.stringify(evidence);
    const known = this.#evidence.get(key) ?? evidence;
    this.#evidence.set(key, known);
    return known;
  }
}
