/** What a message says of other commits and changes. Ids are as long as they were written. */
export interface References {
  readonly reverts: readonly string[];
  readonly cherryPickOf: readonly string[];
  readonly pullRequests: readonly number[];
  readonly mergedBranch: string | undefined;
}

const REVERTS =
  /\bthis (?:partially |partly )?reverts (?:part of )?commits?\s+([0-9a-f]{7,64}\b(?:(?:,\s*(?:and\s+)?|\s+and\s+)[0-9a-f]{7,64}\b)*)/gi;
const OBJECT_ID = /\b[0-9a-f]{7,64}\b/gi;
const CHERRY_PICK = /^\(cherry[ -]picked from commit ([0-9a-f]{7,64})\)/gim;
/** A number at the end of a subject. */
const LAST_NUMBER = /\s\(#([1-9]\d{0,8})\)$/;

/** Subjects in which forges and merge queues name a change or its branch. */
const SUBJECT_FORMS: readonly RegExp[] = [
  /^Merge pull request #(?<number>[1-9]\d{0,8}) from [^\s/]+\/(?<branch>\S+)/,
  /^Merged? (?:PR|pull request) #?(?<number>[1-9]\d{0,8})\b/,
  /^Merge #(?<number>[1-9]\d{0,8})\b/,
  /^Auto merge of #(?<number>[1-9]\d{0,8}) - [^\s:]+:(?<branch>[^\s,]+)/,
  /^Merged in (?<branch>\S+) \(pull request #(?<number>[1-9]\d{0,8})\)/,
  /^Merge (?:remote-tracking )?branch '(?:origin\/)?(?<branch>[^']+)'/,
];
/** Lines of their own that do the same. */
const LINE_FORMS: readonly RegExp[] = [
  /^Closes #(?<number>[1-9]\d{0,8}) from [^\s/]+\/(?<branch>[^\s,]*[^\s,.])/m,
  /^See merge request \S*!(?<number>[1-9]\d{0,8})$/m,
];

/** Reads them from a message whose quoted lines have been taken out. */
export const parseReferences = (text: string): References => {
  const end = text.indexOf('\n');
  const subject = end === -1 ? text : text.slice(0, end);
  const merges = mergesOf(subject, text, end === -1);
  const mayName = end !== -1 && mayNameCommits(text);
  return {
    reverts: mayName ? idsIn([...text.matchAll(REVERTS)]) : NONE,
    cherryPickOf: mayName ? idsIn([...text.matchAll(CHERRY_PICK)]) : NONE,
    pullRequests: numbersOf(subject, merges),
    mergedBranch: merges === NO_MERGES ? undefined : merges.find(({ branch }) => branch !== undefined)?.branch,
  };
};

/** Is it worth looking for ids of commits? */
export const mayNameCommits = (text: string): boolean => text.includes('everts ') || text.includes('(cherry');

const NONE: readonly string[] = [];
const NO_NUMBERS: readonly number[] = [];

type Groups = Readonly<Record<string, string | undefined>>;
const NO_MERGES: readonly Groups[] = [];

const mergesOf = (subject: string, text: string, isAlone: boolean): readonly Groups[] => {
  const inSubject = subject.startsWith('Merge') || subject.startsWith('Auto merge') ? SUBJECT_FORMS : [];
  const inLines = !isAlone && (text.includes('\nCloses #') || text.includes('\nSee merge ')) ? LINE_FORMS : [];
  if (inSubject.length + inLines.length === 0) return NO_MERGES;
  return [...inSubject, ...inLines].map((form) => form.exec(text)?.groups ?? {});
};

const numbersOf = (subject: string, merges: readonly Groups[]): readonly number[] => {
  if (merges === NO_MERGES && !subject.endsWith(')')) return NO_NUMBERS;
  return unique([...subjectNumbers(subject), ...merges.flatMap(({ number }) => number ?? [])]).map(Number);
};

/** Numbers at the end of the subject, the last being the one that landed: `Backport of x (#12) (#34)`. */
const subjectNumbers = (subject: string): readonly string[] => {
  const numbers: string[] = [];
  for (let end = subject.length; subject[end - 1] === ')'; ) {
    const [match, number] = LAST_NUMBER.exec(subject.slice(Math.max(0, end - 13), end)) ?? [];
    if (match === undefined || number === undefined) break;
    numbers.push(number);
    end -= match.length;
  }
  return numbers.toReversed();
};

const idsIn = (matches: readonly RegExpMatchArray[]): readonly string[] =>
  unique(matches.flatMap(([, ids]) => ids?.toLowerCase().match(OBJECT_ID) ?? []));

const unique = <T>(values: readonly T[]): readonly T[] => [...new Set(values)];
