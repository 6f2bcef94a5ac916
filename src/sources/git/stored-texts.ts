import type { BlindSpot } from '#model/commit.ts';
import { damageTo } from './damage.ts';
import { isFullId } from './find-commit-ids.ts';
import { findTree, listTree } from './list-tree.ts';
import type { FilesOptions } from './repository.ts';
import { type BlobProblem, type StoredText, streamBlobs, type WantedBlob } from './stream-blobs.ts';

const MEBIBYTE = 1024 * 1024;
/** Notes that carry the words of a session are some megabytes long; what is longer is left out. */
const LIMITS = { maxBytes: 8 * MEBIBYTE, maxTotalBytes: 2048 * MEBIBYTE };
/** A tree can name itself many times, so what is listed has to end somewhere. */
const MAX_ENTRIES = 500_000;

interface Parts {
  readonly gitDir: string;
  /** Objects were left out on purpose when the target was cloned. */
  readonly partial: boolean;
  readonly refs: () => Promise<ReadonlyMap<string, string>>;
  readonly report: (spot: BlindSpot) => void;
}

interface Place {
  /** What a blind spot says cannot be seen. */
  readonly what: string;
  /** Where it is, as people write it. */
  readonly name: string;
}

/** Reads texts that are kept beside the history: notes, blobs under refs, files of a commit. */
export class StoredTexts {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The notes of a ref. What does not lie under the id of a commit is no note. */
  async *notes(ref: string): AsyncGenerator<{ sha: string; text: string }> {
    const tip = (await this.#parts.refs()).get(ref);
    if (tip === undefined) return;
    const place = { what: 'notes', name: ref };
    const wanted = (path: string): boolean => isFullId(path.replaceAll('/', ''));
    const entries = await this.#entries(place, { commit: tip, wanted });
    for await (const { name, text } of this.#read(place, entries)) yield { sha: name.replaceAll('/', ''), text };
  }

  /** Blobs that refs point at. */
  async *refBlobs(prefix: string): AsyncGenerator<{ ref: string; text: string }> {
    const refs = [...(await this.#parts.refs())].filter(([name]) => name.startsWith(prefix));
    const wanted = refs.map(([name, id]) => ({ name, id }));
    for await (const { name, text } of this.#read({ what: 'refs', name: prefix }, wanted)) yield { ref: name, text };
  }

  /** The files of a commit. */
  async *files(options: FilesOptions): AsyncGenerator<{ path: string; text: string }> {
    const place = { what: 'files', name: `${options.folder ?? 'the tree'} at ${options.commit}` };
    const entries = isFullId(options.commit) ? await this.#entries(place, options) : [];
    for await (const { name, text } of this.#read(place, entries)) yield { path: name, text };
  }

  async #entries(place: Place, { commit, folder, wanted = () => true }: FilesOptions): Promise<readonly WantedBlob[]> {
    const { gitDir } = this.#parts;
    const tree = await findTree(gitDir, commit);
    if (tree === undefined) {
      this.#tell(place, this.#absence(), `${place.name} leads to no files: ${commit} is missing, broken or no commit`);
      return [];
    }
    const found: WantedBlob[] = [];
    let seen = 0;
    for await (const entry of listTree({ gitDir, tree, folder }, (command) =>
      damageTo(command, (id) => this.#torn(place, id)),
    )) {
      if (++seen > MAX_ENTRIES) {
        this.#tell(place, 'unsupported', `${place.name} lists more than ${MAX_ENTRIES} files, the rest was left out`);
        break;
      }
      // Links and submodules have no text of their own.
      const isFile = entry.type !== 'blob' || entry.mode.startsWith('100');
      if (isFile && wanted(entry.path)) found.push({ name: entry.path, id: entry.id, type: entry.type });
    }
    return found;
  }

  async *#read(place: Place, wanted: readonly WantedBlob[]): AsyncGenerator<StoredText> {
    const problems = new Map<BlobProblem, { count: number; first: string }>();
    const report = (problem: BlobProblem, { id }: WantedBlob): void => {
      const known = problems.get(problem) ?? { count: 0, first: id };
      problems.set(problem, { ...known, count: known.count + 1 });
    };
    try {
      yield* streamBlobs({ gitDir: this.#parts.gitDir, limits: LIMITS, report }, wanted);
    } finally {
      for (const [problem, { count, first }] of problems) {
        const why = problem === 'missing' ? this.#absence() : 'unsupported';
        this.#tell(place, why, `${count} of ${place.name} ${PROBLEMS[problem]}, the first is ${first}`);
      }
    }
  }

  #absence(): BlindSpot['why'] {
    return this.#parts.partial ? 'partial' : 'damaged';
  }

  #torn(place: Place, object: string | undefined): void {
    const at = object === undefined ? 'an object' : `object ${object}`;
    this.#tell(place, this.#absence(), `${place.name} ends early: ${at} is missing or broken`);
  }

  #tell({ what }: Place, why: BlindSpot['why'], detail: string): void {
    this.#parts.report({ what, why, detail });
  }
}

const PROBLEMS: Readonly<Record<BlobProblem, string>> = {
  missing: 'missing or broken',
  not_a_blob: 'no text',
  too_large: `larger than ${LIMITS.maxBytes / MEBIBYTE} MiB`,
  too_many: `beyond ${LIMITS.maxTotalBytes / MEBIBYTE} MiB in all`,
};
