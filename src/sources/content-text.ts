import type { Problem } from '#errors/problem.ts';

/** Largest file that is read. */
export const MAX_FILE_BYTES = 1024 * 1024;

type Text =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface Source {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/**
 * The text of a file that a person wrote: UTF-8, at most 1 MiB, LF line ends, without a byte order mark. Control
 * characters and characters that hide or reorder text are problems, each with its place.
 */
export const decodeText = ({ file, bytes }: Source): Text => {
  if (bytes.length > MAX_FILE_BYTES) return { ok: false, problems: [tooLarge(file, bytes.length)] };
  const decoded = decodeUtf8(bytes);
  if (decoded === undefined) return { ok: false, problems: [notUtf8({ file, bytes })] };
  const text = decoded.replaceAll('\r\n', '\n');
  const problems = hiddenCharacters(file, text);
  return problems.length === 0 ? { ok: true, text } : { ok: false, problems };
};

export const tooLarge = (file: string, bytes: number): Problem => ({
  file,
  rule: 'file/too-large',
  severity: 'error',
  message: `The file has ${bytes} bytes; at most ${MAX_FILE_BYTES} are read`,
  hint: 'Move logs and data out of the text and link to them',
});

const decodeUtf8 = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const notUtf8 = ({ file, bytes }: Source): Problem => {
  // Every line end before the first bad byte is intact, so the longest prefix that decodes gives the line.
  const stream = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (const byte of bytes) {
    try {
      const text = stream.decode(Uint8Array.of(byte), { stream: true });
      if (text === '\n') line += 1;
    } catch {
      break;
    }
  }
  return {
    file,
    line,
    rule: 'file/not-utf8',
    severity: 'error',
    message: 'The file is not UTF-8',
    hint: 'Save it as UTF-8; UTF-16 and Latin-1 are not read',
  };
};

const KINDS = [
  { is: /(?![\t\n])\p{Cc}/u, name: 'control character' },
  { is: /\p{Bidi_Control}/u, name: 'character that changes the direction of text' },
  { is: /\p{Cs}|\p{Noncharacter_Code_Point}/u, name: 'code point that is not a character' },
  { is: /[\p{Zl}\p{Zp}]/u, name: 'line separator' },
  // Joiners and variation selectors are part of emoji and of some scripts.
  { is: /(?!\u200C|\u200D|[\uFE00-\uFE0F])\p{Default_Ignorable_Code_Point}|\u2800/u, name: 'invisible character' },
] as const;
const HIDDEN = new RegExp(KINDS.map(({ is }) => is.source).join('|'), 'gu');

/** How many are named before the rest is left out. */
const SHOWN = 20;

/** Problems for characters that a reader of the text would not see, or would see elsewhere than they are. */
export const hiddenCharacters = (file: string, text: string): Problem[] =>
  [...text.matchAll(HIDDEN)].slice(0, SHOWN).map((match) => {
    const before = text.slice(0, match.index);
    return {
      file,
      line: before.split('\n').length,
      column: before.length - before.lastIndexOf('\n'),
      ...hiddenCharacter(match[0]),
    };
  });

/** The problem of one such character, without its place. */
const hiddenCharacter = (character: string): Omit<Problem, 'file'> => {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const kind = KINDS.find(({ is }) => is.test(character))?.name ?? 'character';
  return {
    rule: 'file/hidden-character',
    severity: 'error',
    message: `U+${code} is a${kind.startsWith('i') ? 'n' : ''} ${kind}`,
    hint: 'Delete it, or write its code in words',
  };
};
