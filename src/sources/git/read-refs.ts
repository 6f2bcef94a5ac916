import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { RepositoryPlace } from './locate-repository.ts';
import { isRefName } from './ref-name.ts';

/** A ref by its full name. `sha` is what it points at, past an annotated tag where the repository says so. */
export interface Ref {
  readonly name: string;
  readonly sha: string;
}

const MAX_LOOSE_BYTES = 4096;
const MAX_PACKED_BYTES = 512 * 1024 * 1024;
const MAX_DEPTH = 64;
const MAX_HOPS = 5;
const OBJECT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const SYMBOLIC = /^ref:\s*(\S+)\s*$/;

/**
 * All refs of a repository by full name, sorted: the files under `refs` over `packed-refs`, both read as text, since
 * git itself would honour the configuration of the repository. Symbolic refs are followed. Names that git would refuse,
 * links to elsewhere and files that are not refs are left out.
 */
export const readRefs = async (place: RepositoryPlace): Promise<ReadonlyMap<string, string>> => {
  const values = await readPacked(join(place.commonDir, 'packed-refs'));
  for await (const [name, value] of looseRefs(place.commonDir, 'refs', 0)) values.set(name, value);
  const resolved = [...values.keys()].map((name) => [name, resolve(values, name)] as const);
  return new Map(resolved.flatMap(([name, sha]) => (sha === undefined ? [] : [[name, sha] as const])).toSorted(byName));
};

/** What HEAD points at: the name of a ref, or a commit; `undefined` when it is neither. */
export const readHead = async ({ gitDir }: RepositoryPlace): Promise<string | undefined> => {
  const value = await readValue(join(gitDir, 'HEAD'));
  return value === undefined ? undefined : (SYMBOLIC.exec(value)?.[1] ?? value);
};

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]): number => (a < b ? -1 : a > b ? 1 : 0);

const resolve = (values: ReadonlyMap<string, string>, name: string): string | undefined => {
  let value = values.get(name);
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    const target = SYMBOLIC.exec(value ?? '')?.[1];
    if (target === undefined) break;
    value = values.get(target);
  }
  return value !== undefined && OBJECT_ID.test(value) ? value : undefined;
};

const readPacked = async (file: string): Promise<Map<string, string>> => {
  const values = new Map<string, string>();
  const facts = await lstat(file).catch(() => undefined);
  if (facts?.isFile() !== true || facts.size > MAX_PACKED_BYTES) return values;
  let last = '';
  for (const line of (await readFile(file, 'utf8')).split('\n')) {
    const [, peeled] = /^\^([0-9a-f]{40,64})$/.exec(line) ?? [];
    if (peeled !== undefined && last !== '') values.set(last, peeled);
    const [, sha, name] = /^([0-9a-f]{40,64}) (refs\/.+)$/.exec(line) ?? [];
    last = name !== undefined && isRefName(name) ? name : '';
    if (sha !== undefined && last !== '') values.set(last, sha);
  }
  return values;
};

async function* looseRefs(commonDir: string, folder: string, depth: number): AsyncGenerator<[string, string]> {
  const entries = await readdir(join(commonDir, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory() && depth < MAX_DEPTH) yield* looseRefs(commonDir, name, depth + 1);
    else if (isRefName(name)) {
      const value = await readValue(join(commonDir, name));
      if (value !== undefined) yield [name, value];
    }
  }
}

/** The text of a small file, or what a symbolic link to another ref stands for. Links to elsewhere are not followed. */
const readValue = async (file: string): Promise<string | undefined> => {
  const facts = await lstat(file).catch(() => undefined);
  if (facts?.isSymbolicLink() === true) {
    const target = await readlink(file).catch(() => '');
    return isRefName(target) ? `ref: ${target}` : undefined;
  }
  if (facts?.isFile() !== true || facts.size > MAX_LOOSE_BYTES) return undefined;
  return (await readFile(file, 'utf8').catch(() => '')).trim();
};
