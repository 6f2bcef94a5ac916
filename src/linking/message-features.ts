import { shareOf } from './word-weights.ts';

const says = (form: RegExp, subject: string): 0 | 1 => (form.test(subject) ? 1 : 0);

const FIX = /\b(?:fix(?:es|ed)?|bug|crash|leak|regression|workaround|hotfix)\b/i;
const REFACTOR = /\b(?:refactor|clean[- ]?up|rename|reformat|format|lint|style|whitespace|indent|typo|cosmetic|move)/i;
const ADD = /\b(?:add|implement|support|introduce|new|feat|enable|allow|initial)/i;
const CHANGE = /\b(?:use|change|switch|replace|rewrite|rework|improve|optimi[sz]e|simplif|remove|update|port|convert)/i;
const REVERT = /^revert\b/i;
const RELEASE = /\b(?:release|version|bump)\b|^v?\d+\.\d+/i;

interface Told {
  /** Subject of the candidate, with nothing that names another commit. */
  readonly subject: string;
  readonly subjectWords: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly pathWords: ReadonlySet<string>;
}

interface Story {
  /** Words of the fix's message. */
  readonly words: ReadonlySet<string>;
  readonly rarity: (word: string) => number;
}

/** What the message of a candidate says, and how much of the fix's story is in it. */
export const messageFeatures = ({ subject, subjectWords, words, pathWords }: Told, story: Story) => ({
  story: shareOf(story.words, (word) => words.has(word), story.rarity),
  story_subject:
    [...story.words].filter((word) => subjectWords.has(word)).length / Math.sqrt(Math.max(1, subjectWords.size)),
  story_paths: shareOf(story.words, (word) => pathWords.has(word)),
  says_fix: says(FIX, subject),
  says_refactor: says(REFACTOR, subject),
  says_add: says(ADD, subject),
  says_change: says(CHANGE, subject),
  says_revert: says(REVERT, subject),
  says_release: says(RELEASE, subject),
});
