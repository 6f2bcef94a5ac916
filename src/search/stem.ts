type Rules = readonly (readonly [suffix: string, replacement: string])[];

const CONSONANT = '[^aeiou]';
const VOWEL = '[aeiouy]';
const CONSONANTS = `${CONSONANT}[^aeiouy]*`;
const VOWELS = `${VOWEL}[aeiou]*`;
const HAS_VOWEL = new RegExp(`^(?:${CONSONANTS})?${VOWEL}`);
const MEASURE_ONE = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const MEASURE_ONE_ONLY = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`);
const MEASURE_TWO = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`);
const SHORT = new RegExp(`^${CONSONANTS}${VOWEL}[^aeiouwxy]$`);

const LONG_SUFFIXES: Rules = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
];

const MIDDLE_SUFFIXES: Rules = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];

const LAST_SUFFIXES = /(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/;

const plural = (word: string): string => {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[aeiouy].*[^s]s$/.test(word) && !/^[^aeiouy]*[aeiouy]s$|us$/.test(word) ? word.slice(0, -1) : word;
};

const pastOrGerund = (word: string): string => {
  if (word.endsWith('eed')) return MEASURE_ONE.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const base = word.replace(/(?:ed|ing)$/, '');
  if (base === word || !HAS_VOWEL.test(base)) return word;
  if (/(?:at|bl|iz)$/.test(base)) return `${base}e`;
  if (/([^aeiouylsz])\1$/.test(base)) return base.slice(0, -1);
  return SHORT.test(base) ? `${base}e` : base;
};

const finalY = (word: string): string => (/.[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}i` : word);

const bySuffix = (word: string, rules: Rules): string => {
  const rule = rules.find(([suffix]) => word.endsWith(suffix));
  if (rule === undefined) return word;
  const base = word.slice(0, -rule[0].length);
  return MEASURE_ONE.test(base) ? base + rule[1] : word;
};

const lastSuffix = (word: string): string => {
  const base = word.replace(LAST_SUFFIXES, '');
  return MEASURE_TWO.test(base) ? base : word;
};

const finalE = (word: string): string => {
  const base = word.replace(/e$/, '');
  const drops = base !== word && (MEASURE_TWO.test(base) || (MEASURE_ONE_ONLY.test(base) && !SHORT.test(base)));
  const shorter = drops ? base : word;
  return shorter.endsWith('ll') && MEASURE_TWO.test(shorter.slice(0, -1)) ? shorter.slice(0, -1) : shorter;
};

/**
 * The stem that a folded word shares with its inflections, by Porter's rules: `evicted`, `eviction` and `evicts`
 * are `evict`. Words with digits or other letters, and words of one or two letters, are their own stem.
 */
export const stem = (word: string): string => {
  if (!/^[a-z]{3,}$/.test(word)) return word;
  const base = finalY(pastOrGerund(plural(word)));
  return finalE(lastSuffix(bySuffix(bySuffix(base, LONG_SUFFIXES), MIDDLE_SUFFIXES)));
};
