const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

const OUTSIDE_ASCII = /[^ -~]/;

/** A word without case, accents and apostrophes: `Müller’s` is `mullers`. */
export const fold = (word: string): string => {
  const lower = word.toLowerCase().replaceAll(/['’]/g, '');
  if (!OUTSIDE_ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter);
};
