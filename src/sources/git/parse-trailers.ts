import type { Trailer } from '#model/commit.ts';
import type { MessageLines } from '#model/message-lines.ts';
import { separatorOf, type TrailerBlock, trailerBlock } from './trailer-block.ts';

/** Keys with a space are trailers only when they are one of these; anything else would be prose with a colon. */
const SPACED_KEY =
  /^(?:(?:reviewed|signed[ -]off|acked|tested|reported|suggested|approved|assisted|generated|co[ -]authored|co[ -]developed)[ -]by|change[ -]id|differential revision|reviewed on|merged by)$/i;
const LOOSE_KEY = /^[A-Za-z][A-Za-z0-9-]*$/;
const MAX_KEY_LENGTH = 48;

/**
 * All lines `Key: value` of a message, in order: those of the block that git itself takes for trailers, unfolded, and
 * with `loose` every other line after the subject that starts like one and quotes nothing.
 */
export const parseTrailers = ({ lines, quoted }: MessageLines): readonly Trailer[] => {
  if (lines.length === 1) return NONE;
  const block = trailerBlock(lines);
  const found: Trailer[] = [];
  for (let index = 1; index < lines.length; index++) {
    if (index === block.start) {
      found.push(...trailersOfBlock(lines, block));
      index = block.end;
    }
    const line = lines[index];
    if (line === undefined || quoted?.has(index) === true) continue;
    const trailer = findLoose(line, index + 1);
    if (trailer !== undefined) found.push(trailer);
  }
  return found;
};

const NONE: readonly Trailer[] = [];

const findLoose = (line: string, number: number): Trailer | undefined => {
  const colon = line.indexOf(':');
  if (colon < 2 || colon > MAX_KEY_LENGTH || !/[ \t]/.test(line[colon + 1] ?? '')) return undefined;
  const key = line.slice(0, colon).trimEnd();
  if (!LOOSE_KEY.test(key) && !SPACED_KEY.test(key)) return undefined;
  const value = line.slice(colon + 1).trim();
  return value === '' ? undefined : { key, value, line: number, loose: true };
};

const trailersOfBlock = (lines: readonly string[], { start, end }: TrailerBlock): readonly Trailer[] => {
  const found: { key: string; parts: string[]; line: number; loose: boolean }[] = [];
  let open: string[] | undefined;
  for (let index = start; index < end; index++) {
    const line = lines[index] ?? '';
    if (open !== undefined && /^\s/.test(line)) {
      open.push(line.trim());
      continue;
    }
    const colon = separatorOf(line);
    open = colon >= 1 ? [line.slice(colon + 1).trim()] : undefined;
    if (open !== undefined)
      found.push({ key: line.slice(0, colon).trim(), parts: open, line: index + 1, loose: false });
    // A key with a space is no trailer to git, and may stand among them.
    const spaced = open === undefined ? findLoose(line, index + 1) : undefined;
    if (spaced !== undefined) found.push({ ...spaced, parts: [spaced.value] });
  }
  return found.map(({ key, parts, line, loose }) => ({ key, value: parts.join(' ').trim(), line, loose }));
};
