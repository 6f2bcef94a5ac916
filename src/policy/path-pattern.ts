/** Tells whether a path, with `/` between its parts and none in front, matches. */
export type PathPattern = (path: string) => boolean;

/**
 * A pattern of CODEOWNERS. A pattern without a slash, or with one only at its end, matches at any depth; any other is
 * anchored at the root. What it names includes everything below it, except where its last part is a bare `*`.
 * Takes time in proportion to pattern times path, whatever they hold.
 */
export const pathPattern = (pattern: string): PathPattern => {
  const parts = partsOf(pattern);
  return (path) => matchParts(parts, path.split('/'));
};

/** Some folders or none (`any`), one folder or more at the end (`below`), or one part of a path. */
type Part = 'any' | 'below' | ((name: string) => boolean);

const partsOf = (pattern: string): readonly Part[] => {
  const words = pattern.replace(/^\//, '').split('/');
  const anchored = pattern.startsWith('/') || words.filter((word) => word !== '').length > 1;
  const isFolder = words.at(-1) === '';
  const names = isFolder ? words.slice(0, -1) : words;
  const last = names.at(-1);
  const inner = names.map((name): Part => (name === '**' ? 'any' : namePattern(name)));
  if (isFolder || last === '**') return [...front(anchored), ...(last === '**' ? inner.slice(0, -1) : inner), 'below'];
  const below: readonly Part[] = last === '*' ? [] : ['any'];
  return [...front(anchored), ...inner, ...below];
};

const front = (anchored: boolean): readonly Part[] => (anchored ? [] : ['any']);

/** Which ends of the path can be reached, part by part: a set of positions instead of trying each way in turn. */
const matchParts = (parts: readonly Part[], names: readonly string[]): boolean => {
  let reached: readonly number[] = [0];
  for (const part of parts) {
    if (reached.length === 0) return false;
    const [first = 0] = reached;
    if (part === 'any') reached = Array.from({ length: names.length - first + 1 }, (_, index) => first + index);
    else if (part === 'below') reached = first < names.length ? [names.length] : [];
    else reached = reached.flatMap((at) => (names[at] !== undefined && part(names[at]) ? [at + 1] : []));
  }
  return reached.at(-1) === names.length;
};

/** One part of a pattern: `*` stands for any characters, `?` for one, a backslash takes the next as it is. */
const namePattern = (text: string): ((name: string) => boolean) => {
  const wanted = [...text.matchAll(/\\(.)|(\*+)|(\?)|(.)/gsu)].map(([, escaped, star, one, plain]) =>
    star !== undefined ? MANY : one !== undefined ? ONE : (escaped ?? plain ?? ''),
  );
  return (name) => matchName(wanted, [...name]);
};

const MANY = Symbol('any characters');
const ONE = Symbol('one character');

/** Goes back to the last star only, which is enough. */
const matchName = (wanted: readonly (string | typeof MANY | typeof ONE)[], name: readonly string[]): boolean => {
  let [at, from, star, starred] = [0, 0, -1, 0];
  while (from < name.length) {
    if (wanted[at] === MANY) {
      [star, starred] = [at, from];
      at += 1;
    } else if (wanted[at] === ONE || wanted[at] === name[from]) {
      at += 1;
      from += 1;
    } else if (star >= 0) {
      starred += 1;
      [at, from] = [star + 1, starred];
    } else return false;
  }
  return wanted.slice(at).every((each) => each === MANY);
};
