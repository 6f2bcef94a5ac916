import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { commitSha } from '#model/ids.ts';
import { repositoryRecord } from '#model/records.ts';
import { removeDurably, writeAtomically } from '#sources/atomic-write.ts';
import { canonicalJson } from '#sources/records-json.ts';

const { weeks, commits, first_commit_at, last_commit_at } = repositoryRecord.shape;

/** How far the history of one repository has been counted. */
const checkpoint = z.strictObject({
  version: z.literal(1),
  /** Digest of everything beside the history that the counts depend on. */
  inputs: z.string(),
  /** Commit whose whole history is in the counts; null before the first walk is done. */
  head: commitSha.nullable(),
  /** A walk that is under way: the first `done` commits of it are in the counts as well, `last` being the latest. */
  walk: z.strictObject({ tip: commitSha, done: z.int().positive(), last: commitSha }).nullable(),
  commits,
  first_commit_at,
  last_commit_at,
  weeks,
});
export type Checkpoint = z.infer<typeof checkpoint>;

/** The checkpoint file of one repository. Losing it costs time and nothing else. */
export class CheckpointFile {
  readonly #path: string;

  constructor(stateFolder: string, repository: string) {
    this.#path = join(stateFolder, 'counts', `${repository}.json`);
  }

  /** The checkpoint; `undefined` when there is none, when it is damaged, or when its counts rest on other inputs. */
  async find(inputs: string): Promise<Checkpoint | undefined> {
    try {
      const found = checkpoint.safeParse(JSON.parse(await readFile(this.#path, 'utf8'))).data;
      return found?.inputs === inputs ? found : undefined;
    } catch {
      return undefined;
    }
  }

  async write(value: Checkpoint): Promise<void> {
    await writeAtomically(this.#path, canonicalJson(value));
  }

  async remove(): Promise<void> {
    await removeDurably(this.#path);
  }
}
