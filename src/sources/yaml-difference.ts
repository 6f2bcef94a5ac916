/** The path of the first value that two parsers read differently; `undefined` when they agree. */
export const differenceOf = (a: unknown, b: unknown): PropertyKey[] | undefined => {
  if (!isContainer(a) || !isContainer(b)) return Object.is(a, b) || (a === 0 && b === 0) ? undefined : [];
  if (Array.isArray(a) !== Array.isArray(b)) return [];
  const [left, right] = [new Map(entriesOf(a)), new Map(entriesOf(b))];
  for (const key of new Set([...left.keys(), ...right.keys()])) {
    if (!left.has(key) || !right.has(key)) return [key];
    const inner = differenceOf(left.get(key), right.get(key));
    if (inner !== undefined) return [key, ...inner];
  }
  return undefined;
};

/** A path as people write it: `changes[0].commit`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

const entriesOf = (value: object): [PropertyKey, unknown][] =>
  Array.isArray(value) ? value.map((item, index) => [index, item]) : Object.entries(value);
