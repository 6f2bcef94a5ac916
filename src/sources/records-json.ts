/**
 * JSON with one form for one value: keys sorted by code unit, two spaces, LF at the end, properties without a value
 * left out. Keys that look like numbers or are named like built-ins keep their place, which `JSON.stringify` would not.
 */
export const canonicalJson = (value: unknown): string => `${textOf(value, '')}\n`;

const textOf = (value: unknown, indent: string): string => {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => textOf(item, `${indent}  `));
    return block({ items, brackets: '[]', indent });
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const items = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}: ${textOf(member, `${indent}  `)}`);
  return block({ items, brackets: '{}', indent });
};

const block = ({ items, brackets, indent }: { items: readonly string[]; brackets: string; indent: string }): string => {
  if (items.length === 0) return brackets;
  const separator = `,\n${indent}  `;
  return `${brackets.charAt(0)}\n${indent}  ${items.join(separator)}\n${indent}${brackets.charAt(1)}`;
};
