import { readFile } from 'node:fs/promises';
import { removeDurably, writeAtomically } from './atomic-write.ts';
import { findRecord, type RecordKey, recordPath } from './records.ts';

/** What the folder of records is to hold. Records that are named in neither list stay as they are. */
export interface RecordPlan {
  readonly writes: readonly (RecordKey & { readonly text: string })[];
  readonly removals: readonly RecordKey[];
}

/** What became of a plan, as paths. */
export interface RecordChanges {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly removed: readonly string[];
  /** Records that a person had edited, each with the copy that keeps the edit. */
  readonly keptAside: readonly { readonly path: string; readonly copy: string }[];
}

interface ApplyOptions {
  readonly folder: string;
  readonly plan: RecordPlan;
  /** Called before each change; a throw stops with everything before it done and everything after it untouched. */
  readonly before: () => void;
}

type Outcome = 'written' | 'unchanged' | 'removed';

/** Carries out a plan, record by record, each as a whole. Bytes that are there already are not written again. */
export const applyRecords = async ({ folder, plan, before }: ApplyOptions): Promise<RecordChanges> => {
  const done: { path: string; outcome: Outcome }[] = [];
  const keptAside: { path: string; copy: string }[] = [];
  const steps = [...plan.writes, ...plan.removals.map((key) => ({ ...key, text: undefined }))];
  for (const { text, ...key } of steps) {
    before();
    const path = recordPath(folder, key);
    const old = await findRecord(folder, key);
    if (old !== undefined && old.text !== text && !old.intact) {
      keptAside.push({ path, copy: await keepAside(path, old.text) });
    }
    done.push({ path, outcome: text === undefined ? await remove(path) : await write(path, text) });
  }
  const paths = (wanted: Outcome): string[] =>
    done
      .filter(({ outcome }) => outcome === wanted)
      .map(({ path }) => path)
      .toSorted();
  return { written: paths('written'), unchanged: paths('unchanged'), removed: paths('removed'), keptAside };
};

const write = async (path: string, text: string): Promise<Outcome> =>
  (await writeAtomically(path, text)) ? 'written' : 'unchanged';

const remove = async (path: string): Promise<Outcome> => {
  await removeDurably(path);
  return 'removed';
};

/** Copies an edited record beside itself, under a name that is no record and hides no earlier edit. */
const keepAside = async (path: string, text: string): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const copy = number === 1 ? `${path}.edited` : `${path}.edited-${number}`;
    const taken = await readFile(copy, 'utf8').catch(() => undefined);
    if (taken === text) return copy;
    if (taken === undefined) {
      await writeAtomically(copy, text);
      return copy;
    }
  }
};
