/** Line numbers from 0: `start` is the first line of the block, `end` the line after its last. */
export interface TrailerBlock {
  readonly start: number;
  readonly end: number;
}

const BLANK = /^\s*$/;
const STARTS_WITH_SPACE = /^\s/;
/** Lines that git writes itself; with one of them a quarter of the block may be other text. */
const WRITTEN_BY_GIT = /^(?:Signed-off-by: |\(cherry picked from commit )/;
const SCISSORS = '# ------------------------ >8 ------------------------';

/** Where the key of a trailer ends, or -1: letters, digits and hyphens, then perhaps blanks, then a colon. */
export const separatorOf = (line: string): number => {
  const colon = line.indexOf(':');
  return colon > 0 && /^[A-Za-z0-9-]+[ \t]*$/.test(line.slice(0, Math.min(colon, MAX_KEY_LENGTH))) ? colon : -1;
};
const MAX_KEY_LENGTH = 200;

/**
 * The last block of a message that git itself takes for trailers, by the rules of `git interpret-trailers`: the last
 * paragraph but never the first, all of it trailers, or at least a quarter of it when git wrote one of them. Without
 * such a block `start` and `end` are both the number of lines.
 */
export const trailerBlock = (lines: readonly string[]): TrailerBlock => {
  const end = endOfText(lines);
  const none = { start: lines.length, end: lines.length };
  const title = lines.findIndex((line) => BLANK.test(line));
  if (title === -1 || title >= end) return none;
  const count = { trailers: 0, others: 0, continued: 0, byGit: false, onlyBlank: true };
  for (let index = end - 1; index >= title; index--) {
    const line = lines[index] ?? '';
    if (BLANK.test(line)) {
      if (count.onlyBlank) continue;
      count.others += count.continued;
      const mixed = count.byGit && count.trailers * 3 >= count.others;
      return mixed || (count.trailers > 0 && count.others === 0) ? { start: index + 1, end } : none;
    }
    countLine(line, count);
  }
  return none;
};

interface Count {
  trailers: number;
  others: number;
  continued: number;
  byGit: boolean;
  onlyBlank: boolean;
}

const countLine = (line: string, count: Count): void => {
  if (line.startsWith('#')) {
    count.others += count.continued;
    count.continued = 0;
    return;
  }
  count.onlyBlank = false;
  if (STARTS_WITH_SPACE.test(line)) {
    count.continued++;
    return;
  }
  const byGit = WRITTEN_BY_GIT.test(line);
  if (byGit || separatorOf(line) >= 1) {
    count.trailers++;
    count.byGit ||= byGit;
  } else count.others += 1 + count.continued;
  count.continued = 0;
};

/** The line after the last one of the text: comments and an old list of conflicts at the end are not part of it. */
const endOfText = (lines: readonly string[]): number => {
  const cut = lines.indexOf(SCISSORS);
  const length = cut === -1 ? lines.length : cut;
  let end: number | undefined;
  let inConflicts = false;
  for (let index = 0; index < length; index++) {
    const line = lines[index] ?? '';
    if (line === 'Conflicts:') inConflicts = true;
    else if (line !== '' && !line.startsWith('#') && !(inConflicts && line.startsWith('\t'))) {
      end = undefined;
      inConflicts = false;
      continue;
    }
    end ??= index;
  }
  return end ?? length;
};
