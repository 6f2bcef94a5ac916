import { type Document, isAlias, isCollection, isMap, isScalar, type LineCounter, visit } from 'yaml';
import type { Problem } from '#errors/problem.ts';
import { hiddenCharacters } from './content-text.ts';

interface Parsed {
  readonly file: string;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly firstLine: number;
}

interface Finding {
  readonly offset: number;
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
}

/** What a document uses that plain data does not need, and what does not parse: everything at once. */
export const strictProblems = ({ file, document, lines, firstLine }: Parsed): Problem[] =>
  distinct([...syntaxFindings(document), ...featureFindings(document)]).map(({ offset, ...finding }) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1) + firstLine - 1, column: Math.max(col, 1), severity: 'error', ...finding };
  });

/** The first of each kind: an alias that stands a thousand times is one thing to mend. */
const distinct = (findings: readonly Finding[]): Finding[] =>
  [...Map.groupBy(findings, ({ rule, message }) => `${rule} ${message}`).values()].flatMap((group) =>
    group.slice(0, 1),
  );

const HINTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Keep one of the two',
  TAB_AS_INDENT: 'Indent with spaces',
};

const syntaxFindings = (document: Document): Finding[] =>
  document.errors.map(({ code, message, pos }) => ({
    offset: pos[0],
    rule: code === 'DUPLICATE_KEY' ? 'yaml/duplicate-key' : 'yaml/syntax',
    message: code === 'DUPLICATE_KEY' ? 'This field stands twice' : message,
    hint: HINTS[code] ?? 'Put text that holds : # { } [ ] , & * ! | > or quotes into quotes',
  }));

const featureFindings = (document: Document): Finding[] => {
  const found: Finding[] = [];
  const { yaml, tags } = document.directives ?? {};
  if (yaml?.explicit === true || Object.keys(tags ?? {}).length > 1) {
    const offset = Math.max(document.range?.[0] ?? 0, 0);
    found.push({ offset, rule: 'yaml/directive', message: 'A % directive is not read', hint: 'Delete the line' });
  }
  if (document.contents !== null && !isMap(document.contents)) {
    const hint = 'Write fields, one a line: name: value';
    const message = 'This is not a list of fields';
    found.push({ offset: document.contents.range?.[0] ?? 0, rule: 'yaml/not-a-mapping', message, hint });
  }
  visit(document, {
    Node: (_key, node) => {
      const offset = node.range?.[0] ?? 0;
      found.push(...nodeFindings(node).map((finding) => ({ offset, ...finding })));
    },
    Pair: (_key, pair) => {
      const offset = isScalar(pair.key) || isCollection(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
      found.push(...keyFindings(pair.key).map((finding) => ({ offset, ...finding })));
    },
  });
  return found;
};

type Unplaced = Omit<Finding, 'offset'>;

const nodeFindings = (node: unknown): Unplaced[] => {
  if (isAlias(node)) {
    return [{ rule: 'yaml/alias', message: `The alias *${node.source} is not read`, hint: 'Write the value again' }];
  }
  if (!isScalar(node) && !isCollection(node)) return [];
  const found: Unplaced[] = [];
  if (node.anchor !== undefined) {
    const hint = 'Delete the anchor; write a value that begins with & in quotes';
    found.push({ rule: 'yaml/anchor', message: `The anchor &${node.anchor} is not read`, hint });
  }
  if (node.tag !== undefined) {
    const hint = 'Delete the tag; write a value that begins with ! in quotes';
    found.push({ rule: 'yaml/tag', message: `The tag ${node.tag} is not read`, hint });
  }
  if (isScalar(node) && typeof node.value === 'string') {
    // An escape such as "\0" puts into the value what the file itself does not hold.
    found.push(...hiddenCharacters('', node.value).map(({ rule, message, hint }) => ({ rule, message, hint })));
  }
  return found;
};

const keyFindings = (key: unknown): Unplaced[] => {
  if (!isScalar(key)) {
    return isAlias(key) ? [] : [{ rule: 'yaml/key', message: 'A key has to be a word', hint: 'Write key: value' }];
  }
  if (key.value === '<<') {
    return [{ rule: 'yaml/merge', message: 'The merge key << is not read', hint: 'Write the fields again' }];
  }
  if (key.value === '__proto__') {
    return [{ rule: 'yaml/key', message: "The key '__proto__' is not read", hint: 'Delete it' }];
  }
  if (typeof key.value === 'string') return [];
  const hint = 'Put the key into quotes';
  return [{ rule: 'yaml/key', message: `The key ${key.source ?? 'null'} is not text for YAML`, hint }];
};
