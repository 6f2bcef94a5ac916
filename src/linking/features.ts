import type { LinkingCase, SeenCommit } from './case.ts';
import { hiddenMessage } from './hidden-message.ts';
import { messageFeatures } from './message-features.ts';
import { type PatchFacts, patchFacts } from './patch-facts.ts';
import { sharedFeatures } from './shared-features.ts';
import { type Ways, waysOf } from './ways.ts';
import { rarityOf, saturated } from './word-weights.ts';
import { proseWords } from './words.ts';

/** Numbers about one candidate, by the name of the feature. */
export type Features = Readonly<Record<FeatureName, number>>;
export type FeatureName = keyof ReturnType<typeof allFeatures>;

interface Subject {
  readonly commit: SeenCommit;
  readonly facts: PatchFacts;
  readonly ways: Ways;
  /** Place among all candidates, the newest first, from 0. */
  readonly age: number;
  readonly subject: string;
  readonly words: ReadonlySet<string>;
}

interface Scene {
  readonly given: LinkingCase;
  readonly fix: PatchFacts;
  readonly rarity: (word: string) => number;
  readonly story: { readonly words: ReadonlySet<string>; readonly rarity: (word: string) => number };
}

const DAY = 86_400_000;
const MAX_PATHS = 50;
const EMPTY = patchFacts({ sha: '', files: [], cut: false });

/** The features of every candidate of a case, by id. Nothing of them comes from names, addresses or trailers. */
export const featuresOf = (given: LinkingCase): ReadonlyMap<string, Features> => {
  const ways = waysOf(given);
  const newestFirst = given.candidates.toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.sha < b.sha ? -1 : 1));
  const subjects = newestFirst.map((commit, age) => subjectOf(commit, { age, ways: ways(commit.sha) }));
  const scene = {
    given,
    fix: given.fix.patch === undefined ? EMPTY : patchFacts(given.fix.patch),
    rarity: rarityOf(subjects.map(({ facts }) => facts.words)),
    story: {
      words: proseWords(hiddenMessage(given.fix.message)),
      rarity: rarityOf(subjects.map(({ words }) => words)),
    },
  };
  return new Map(subjects.map((subject) => [subject.commit.sha, allFeatures(subject, scene)]));
};

const subjectOf = (commit: SeenCommit, { age, ways }: Pick<Subject, 'age' | 'ways'>): Subject => {
  const message = hiddenMessage(commit.message);
  const facts = commit.patch === undefined ? EMPTY : patchFacts(commit.patch);
  return { commit, age, ways, facts, subject: message.split('\n', 1)[0] ?? '', words: proseWords(message) };
};

const allFeatures = (subject: Subject, { given, fix, rarity, story }: Scene) => ({
  ...traceFeatures(subject.ways),
  ...timeFeatures(subject, given),
  ...shapeFeatures(subject),
  ...sharedFeatures(subject.facts, { fix, rarity, paths: given.paths }),
  ...messageFeatures(
    {
      subject: subject.subject,
      subjectWords: proseWords(subject.subject),
      words: subject.words,
      pathWords: proseWords([...subject.facts.linesOf.keys()].slice(0, MAX_PATHS).join(' ')),
    },
    story,
  ),
});

const traceFeatures = ({ replaced, beside, inFunction, back, recent }: Ways) => ({
  replaced: saturated(replaced.share),
  replaced_hunks: saturated(replaced.hunkShare),
  replaced_any: replaced.any,
  replaced_latest: replaced.latest,
  replaced_most: replaced.most,
  beside: saturated(beside.share),
  beside_any: beside.any,
  beside_latest: beside.latest,
  function: saturated(inFunction.share),
  function_any: inFunction.any,
  function_latest: inFunction.latest,
  back: saturated(back.share),
  back_any: back.any,
  back_latest: back.latest,
  recent: recent === undefined ? 0 : 1 / (1 + recent),
});

const timeFeatures = ({ commit, age }: Subject, { fix, candidates }: LinkingCase) => ({
  days: Math.log1p(Math.max(0, fix.at.getTime() - commit.at.getTime()) / DAY),
  newest: 1 / (1 + age),
  newer_share: candidates.length < 2 ? 0 : age / (candidates.length - 1),
});

const shapeFeatures = ({ commit, facts }: Subject) => ({
  files: Math.log1p(facts.files),
  lines: Math.log1p(facts.lines),
  no_code: facts.kinds.has('code') ? 0 : 1,
  with_tests: facts.kinds.has('test') ? 1 : 0,
  first_commit: commit.parent === undefined ? 1 : 0,
});
