const WORDS: Readonly<Record<string, string>> = {
  ai: 'AI',
  ci: 'CI',
  ai_review: 'AI review',
  ai_tool: 'AI tool',
  end_to_end_tests: 'End-to-end tests',
  unit_tests: 'Unit tests',
  git_verified: 'Verified in git',
  first_party: 'First party',
  near_miss: 'Near miss',
  revert_target: 'Named by a revert',
  fix_blame: 'Traced from the fix',
};

/** A value of a closed list as a reader sees it: `data_loss` becomes `Data loss`. */
export const termText = (term: string): string => {
  const known = WORDS[term];
  if (known !== undefined) return known;
  const spaced = term.replaceAll('_', ' ');
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/**
 * Words of a script as a sentence: a capital at the start, unless an id stands there, a full stop at the end, and
 * entries of the roster by their names alone.
 */
export const sentenceText = (words: string): string => {
  const plain = words.replaceAll(/\b(?:user|group):default\//g, '');
  const text = /^[a-z0-9]+(?:-[a-z0-9]+)+:/.test(plain) ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
};

/** The part of an explanation before its colon: `Major` of `Major: a core function degraded`. */
export const shortMeaning = (meaning: string): string => meaning.split(':')[0] ?? meaning;
