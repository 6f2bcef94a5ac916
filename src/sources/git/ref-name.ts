const MAX_LENGTH = 1024;

// biome-ignore lint/suspicious/noControlCharactersInRegex: git forbids them in names of refs, so they are refused by name
const FORBIDDEN = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|@\{|\/\/|\.$|\/$|(?:^|\/)\.|\.lock(?:$|\/)/;

/** Is this a full name of a ref, such as `refs/heads/main`, by the rules of git's `check-ref-format`? */
export const isRefName = (name: string): boolean =>
  name.startsWith('refs/') && name.length <= MAX_LENGTH && !FORBIDDEN.test(name);

/** Full names that a short name of a branch may stand for, best first. A name outside the rules stands for none. */
export const refNamesOf = (branch: string): readonly string[] =>
  (branch.startsWith('refs/') ? [branch] : [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`]).filter(isRefName);
