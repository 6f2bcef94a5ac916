const BYTES = 256;
const UNICODE_BYTES = 3;
/** States before any word: inside a word that is none of them, at the start of a word, and after one of them. */
const [INSIDE, START, FOUND] = [0, 1, 2];

/**
 * A test whether a text holds one of these words, whatever their case: from where no ASCII letter or digit stands
 * before, to where none stands after. A hyphen may as well be a blank. It reads each byte once and looks one number up
 * (Aho and Corasick, Efficient string matching, 1975), which takes a third of the time of a pattern with as many
 * alternatives.
 */
export const makeWordFinder = (words: readonly string[]): ((text: string) => boolean) => {
  const encoder = new TextEncoder();
  const trie = makeTrie(words.map((word) => encoder.encode(trimmed(word.toLowerCase()))));
  const { rows, ends } = rowsOf(withDetours(trie));
  let bytes = new Uint8Array(4096);
  return (text) => {
    if (text.length * UNICODE_BYTES > bytes.length) bytes = new Uint8Array(text.length * UNICODE_BYTES * 2);
    const { written } = encoder.encodeInto(text, bytes);
    let row = START * BYTES;
    for (let at = 0; at < written && row !== FOUND * BYTES; at++) row = rows[row + (bytes[at] ?? 0)] ?? 0;
    return row === FOUND * BYTES || ends[row / BYTES] === 1;
  };
};

const trimmed = (word: string): string => word.replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, '');

interface Trie {
  /** The class of each byte; 0 for all signs that stand in no word, 1 for letters and digits that do not. */
  readonly classOf: Uint8Array;
  readonly classes: number;
  /** The state behind each state and class; 0 where no word goes on. */
  readonly next: Uint32Array;
  /** 1 for a state in which a word is complete. */
  readonly ends: Uint8Array;
  readonly states: number;
}

const makeTrie = (words: readonly Uint8Array[]): Trie => {
  const { classOf, classes } = classesOf(words);
  const size = 3 + words.reduce((sum, { length }) => sum + length, 0);
  const next = new Uint32Array(size * classes);
  const ends = new Uint8Array(size);
  let states = 3;
  for (const word of words) {
    let state: number = START;
    for (const byte of word) {
      const slot = state * classes + (classOf[byte] ?? 0);
      if (next[slot] === 0) {
        next[slot] = states;
        states += 1;
      }
      state = next[slot] ?? INSIDE;
    }
    if (word.length > 0) ends[state] = 1;
  }
  return { classOf, classes, next, ends, states };
};

const classesOf = (words: readonly Uint8Array[]): Pick<Trie, 'classOf' | 'classes'> => {
  const classOf = Uint8Array.from({ length: BYTES }, (_, byte) => (isLetter(byte) ? 1 : 0));
  let classes = 2;
  for (const byte of new Set(words.flatMap((word) => [...word]))) {
    classOf[byte] = classes;
    if (byte === HYPHEN) classOf[BLANK] = classes;
    classes += 1;
  }
  if (classOf[HYPHEN] !== 0 || classOf[BLANK] !== 0) classOf[HYPHEN] = classOf[BLANK] = classes;
  for (let byte = 0; byte < BYTES; byte++) if (isCapital(byte)) classOf[byte] = classOf[byte + CASE] ?? 1;
  return { classOf, classes: classes + 1 };
};

const [HYPHEN, BLANK, CASE] = [45, 32, 32];
const isCapital = (byte: number): boolean => byte >= 65 && byte <= 90;
const isLetter = (byte: number): boolean =>
  isCapital(byte) || (byte >= 97 && byte <= 122) || (byte >= 48 && byte <= 57);

/** Fills in where to go on when a word does not: in the longest word that starts later, at a start, or inside. */
const withDetours = ({ classOf, classes, next, ends, states }: Trie): Trie => {
  const isSign = Uint8Array.from({ length: classes }, () => 0);
  for (let byte = 0; byte < BYTES; byte++) if (!isLetter(byte)) isSign[classOf[byte] ?? 0] = 1;
  const detour = new Uint32Array(states);
  const open: number[] = [START];
  for (let each = 0; each < classes; each++) {
    next[INSIDE * classes + each] = isSign[each] === 1 ? START : INSIDE;
    next[FOUND * classes + each] = FOUND;
  }
  for (let state = open.shift(); state !== undefined; state = open.shift()) {
    for (let each = 0; each < classes; each++) {
      const slot = state * classes + each;
      const child = next[slot] ?? 0;
      const instead = next[(detour[state] ?? INSIDE) * classes + each] ?? INSIDE;
      if (child > FOUND) {
        detour[child] = instead;
        if (ends[instead] === 1) ends[child] = 1;
        open.push(child);
      }
      if (ends[state] === 1 && isSign[each] === 1) next[slot] = FOUND;
      else if (child <= FOUND) next[slot] = instead;
    }
  }
  return { classOf, classes, next, ends, states };
};

/** The same by byte, each state told by the start of its row: one number is looked up where there were two. */
const rowsOf = ({ classOf, classes, next, ends, states }: Trie): { rows: Uint32Array; ends: Uint8Array } => {
  const rows = new Uint32Array(states * BYTES);
  for (let state = 0; state < states; state++) {
    for (let byte = 0; byte < BYTES; byte++) {
      rows[state * BYTES + byte] = (next[state * classes + (classOf[byte] ?? 0)] ?? INSIDE) * BYTES;
    }
  }
  return { rows, ends };
};
