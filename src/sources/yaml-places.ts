import type { LineCounter } from 'yaml';
import { isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Place } from '#errors/place.ts';

/** Where the key or list item at a path stands; for a path that is not there, the nearest part of it that is. */
export type PlaceOf = (path: readonly PropertyKey[]) => Required<Place>;

interface Located {
  readonly file: string;
  readonly root: Node | null;
  readonly lines: LineCounter;
  /** Line of the file that line 1 of the YAML text is. */
  readonly firstLine: number;
}

export const placeOfIn =
  ({ file, root, lines, firstLine }: Located): PlaceOf =>
  (path) => {
    let node: unknown = root;
    let offset = root?.range?.[0] ?? 0;
    for (const segment of path) {
      const child = childOf(node, segment);
      if (child === undefined) break;
      offset = offsetOf(child) ?? offset;
      node = isPair(child) ? child.value : child;
    }
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1) };
  };

/** The text of the scalar at a path as it stands in the file, such as `0123456`; `undefined` for anything else. */
export const sourceAt = (root: unknown, path: readonly PropertyKey[]): string | undefined => {
  const node = path.reduce<unknown>((parent, segment) => {
    const child = childOf(parent, segment);
    return isPair(child) ? child.value : child;
  }, root);
  return isScalar(node) ? node.source : undefined;
};

const childOf = (node: unknown, segment: PropertyKey): Node | Pair | undefined => {
  if (isMap(node)) return node.items.find(({ key }) => isScalar(key) && String(key.value) === String(segment));
  if (!isSeq(node) || typeof segment !== 'number') return undefined;
  const item = node.items[segment];
  return isPair(item) || isNodeLike(item) ? item : undefined;
};

const isNodeLike = (value: unknown): value is Node => isMap(value) || isSeq(value) || isScalar(value);

const offsetOf = (child: Node | Pair): number | undefined => {
  const node = isPair(child) ? child.key : child;
  return isNodeLike(node) ? node.range?.[0] : undefined;
};
