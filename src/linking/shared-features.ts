import type { PatchFacts } from './patch-facts.ts';
import { likeness, saturated, shareOf } from './word-weights.ts';

interface Shared {
  readonly fix: PatchFacts;
  readonly rarity: (word: string) => number;
  /** Paths whose lines were traced. */
  readonly paths: readonly string[];
}

/** What the patch of a candidate has in common with that of the fix. */
export const sharedFeatures = (own: PatchFacts, { fix, rarity, paths }: Shared) => {
  const common = paths.filter((path) => own.linesOf.has(path));
  const lines = common.reduce((sum, path) => sum + (own.linesOf.get(path) ?? 0), 0);
  const total = [...own.linesOf.values()].reduce((sum, each) => sum + each, 0);
  return {
    made_file: shareOf(paths, (path) => own.made.has(path)),
    shared_files: shareOf(paths, (path) => own.linesOf.has(path)),
    focus: total === 0 ? 0 : lines / total,
    words: saturated(likeness(fix.words, own.words, rarity)),
    introduced: saturated(shareOf(fix.words.keys(), (word) => own.newWords.has(word), rarity)),
    introduced_gone: saturated(shareOf(fix.lostWords, (word) => own.newWords.has(word), rarity)),
    lost_restored: saturated(shareOf(fix.newWords, (word) => own.lostWords.has(word), rarity)),
    undone_added: shareOf(fix.removed, (line) => own.added.has(line)),
    undone_removed: shareOf(fix.added, (line) => own.removed.has(line)),
    ...undone(fix, own),
  };
};

/** How much of its change the fix takes back, how much of the fix does so, and how nearly the two are each other's reverse. */
const undone = (fix: PatchFacts, own: PatchFacts) => {
  const [mine, size] = [own.added.size + own.removed.size, fix.added.size + fix.removed.size];
  const added = [...own.added].filter((line) => fix.removed.has(line)).length;
  const taken = added + [...own.removed].filter((line) => fix.added.has(line)).length;
  return {
    undone_whole: mine === 0 ? 0 : saturated(taken / mine),
    undone_exactly: mine + size === 0 ? 0 : saturated((2 * taken) / (mine + size)),
  };
};
