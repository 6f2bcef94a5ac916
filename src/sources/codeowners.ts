import type { CodeOwners, CodeOwnersProblem, CodeOwnersRule } from '#model/code-owners.ts';

/** Where GitHub looks for the file, on the base branch; the first that exists counts. */
export const CODEOWNERS_PATHS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'] as const;

/** GitHub does not load a larger file. */
const MAX_BYTES = 3 * 1024 * 1024;

/** Reads the text of a CODEOWNERS file by the rules of GitHub. Every line that cannot be relied on is reported. */
export const parseCodeowners = (text: string): CodeOwners => {
  if (Buffer.byteLength(text) >= MAX_BYTES) {
    const message = 'the file has 3 MB or more, and GitHub does not load it';
    return { rules: [], problems: [{ line: 1, kind: 'invalid', message }], readable: false };
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const read = lines.flatMap((content, index) => readLine(content.trim(), index + 1) ?? []);
  const problems = read.flatMap(({ problem }) => problem ?? []);
  return {
    rules: read.flatMap(({ rule }) => rule ?? []),
    problems,
    readable: !problems.some(({ kind }) => kind === 'unsupported'),
  };
};

interface Line {
  readonly rule?: CodeOwnersRule;
  readonly problem?: CodeOwnersProblem;
}

const SECTION = /^\^?\[[^\]]+\](?:\[\d+\])?(?:\s|$)/;

const readLine = (content: string, line: number): Line | undefined => {
  if (content === '' || content.startsWith('#')) return undefined;
  if (SECTION.test(content)) {
    const message = 'a section of GitLab: GitHub has none, and its rules count in another way';
    return { problem: { line, kind: 'unsupported', message } };
  }
  const [pattern = ''] = /^(?:\\.|[^\s\\]|\\$)+/.exec(content) ?? [];
  const owners = ownersIn(content.slice(pattern.length));
  const refused = refusalOf(pattern) ?? ownerRefusal(owners);
  if (refused !== undefined) return { problem: { line, kind: 'invalid', message: refused } };
  const open = openForm(pattern);
  if (open === undefined) return { rule: { line, readings: [pattern], settled: true, owners } };
  const problem: CodeOwnersProblem = { line, kind: 'unsettled', message: open.message };
  return { rule: { line, readings: open.readings, settled: false, owners }, problem };
};

const ownersIn = (rest: string): readonly string[] => {
  const words = rest.split(/\s+/).filter((word) => word !== '');
  const comment = words.findIndex((word) => word.startsWith('#'));
  return comment < 0 ? words : words.slice(0, comment);
};

const OWNER = /^(?:@[A-Za-z0-9][\w-]*(?:\/[A-Za-z0-9_][\w.-]*)?|[^@\s]+@[^@\s]+\.[^@\s.]+)$/;

const ownerRefusal = (owners: readonly string[]): string | undefined => {
  const wrong = owners.find((owner) => !OWNER.test(owner));
  return wrong && `'${wrong}' is no owner: write @user, @organisation/team or an address`;
};

/** Why GitHub skips a pattern. */
const refusalOf = (pattern: string): string | undefined => {
  if (pattern.startsWith('!')) return 'a pattern cannot be negated with "!"';
  if (pattern.includes('***')) return 'three stars in a row stand for nothing';
  if (pattern.endsWith('\\') && !pattern.endsWith('\\\\')) return 'a backslash at the end escapes nothing';
  return pattern === '/' ? 'a slash alone matches nothing' : undefined;
};

interface OpenForm {
  readonly message: string;
  readonly readings: readonly string[];
}

/** Forms of which it is not known how GitHub reads them, with every reading that is in use. */
const openForm = (pattern: string): OpenForm | undefined => {
  if (pattern.includes('#')) {
    const message = 'whether "#" belongs to the pattern or begins a comment is not settled';
    return { message, readings: [pattern, pattern.slice(0, pattern.search(/\\?#/))].filter((each) => each !== '') };
  }
  if (!/(?<!\\)[[\]]/.test(pattern)) return undefined;
  const message = 'whether "[ ]" is a class of characters, two plain characters or an error is not settled';
  return { message, readings: [pattern, pattern.replaceAll(/\[[^\]/]+\]/g, '?')] };
};
