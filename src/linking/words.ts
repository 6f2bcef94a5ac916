const IDENTIFIER = /[\p{L}_$][\p{L}\p{N}_$]{2,}/gu;
const PART = /\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+/gu;

/** Words of a text by how often they stand in it: identifiers of code as they are. */
export const identifiersIn = (lines: Iterable<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const line of lines)
    for (const [word] of line.matchAll(IDENTIFIER)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

const STOP = new Set(
  'the and for not with this that from when was are its has have but can will fix fixes fixed bug issue add use into instead also does should make more only case after before than then there which code change now all add new commit'.split(
    ' ',
  ),
);
const STEM = /(?:ing|ed|es|s)$/;

/** Words of prose and the parts of identifiers in it, in small letters and without endings. */
export const proseWords = (text: string): ReadonlySet<string> => {
  const words = new Set<string>();
  for (const [identifier] of text.matchAll(IDENTIFIER))
    for (const part of [identifier, ...(identifier.match(PART) ?? [])]) {
      const word = part.toLowerCase();
      if (word.length > 2 && !STOP.has(word)) words.add(word.length > 4 ? word.replace(STEM, '') : word);
    }
  return words;
};
