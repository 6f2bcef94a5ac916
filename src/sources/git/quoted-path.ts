const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };

/** A path as git writes it, in C quotes when it holds unusual bytes, as text. */
export const unquotedPath = (written: string): string => {
  if (!written.startsWith('"') || !written.endsWith('"') || written.length < 2) return written;
  const bytes: Buffer[] = [];
  for (const [part, octal, letter] of written.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|[^\\]+/gs)) {
    if (octal !== undefined) bytes.push(Buffer.of(Number.parseInt(octal, 8) & 0xff));
    else if (letter !== undefined) bytes.push(Buffer.of(ESCAPES[letter] ?? letter.charCodeAt(0)));
    else bytes.push(Buffer.from(part));
  }
  return Buffer.concat(bytes).toString('utf8');
};
