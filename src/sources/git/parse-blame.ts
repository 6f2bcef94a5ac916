import type { BlamedLines } from '#model/patch.ts';
import { unquotedPath } from './quoted-path.ts';

const HEAD = /^((?:[0-9a-f]{40}|[0-9a-f]{64})) (\d+) (\d+) (\d+)$/;
const FILE = 'filename ';

/**
 * Lines of a file with the commits that wrote them, from what `blame --incremental` prints: a head, lines about the
 * commit, which are passed over, and the path, which ends an entry. In order of lines.
 */
export const parseBlame = (lines: Iterable<string>): readonly BlamedLines[] => {
  const found: BlamedLines[] = [];
  let open: Omit<BlamedLines, 'originalPath'> | undefined;
  for (const text of lines) {
    if (open === undefined) {
      const [, sha, originalLine, line, count] = HEAD.exec(text) ?? [];
      if (sha === undefined) continue;
      open = { sha, originalLine: Number(originalLine), line: Number(line), count: Number(count) };
    } else if (text.startsWith(FILE)) {
      found.push({ ...open, originalPath: unquotedPath(text.slice(FILE.length)) });
      open = undefined;
    }
  }
  return found.toSorted((a, b) => a.line - b.line);
};
