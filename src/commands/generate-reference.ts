import { z } from 'zod';
import { variantsOf } from '#model/schema-fields.ts';
import { type Field, fieldsOf } from './generate-fields.ts';
import { meaningsOf } from './generate-terms.ts';

/** A kind of file that people write. */
export interface Kind {
  readonly title: string;
  readonly intro: string;
  readonly schema: z.ZodType;
}

/** The reference of a kind of file as Markdown: a table for each group of fields and for each closed list. */
export const referenceOf = ({ title, intro, schema }: Kind): string => {
  const groups = variantsOf(schema).filter((each) => each instanceof z.ZodObject);
  const sections = groups.flatMap((group) => groupSections({ path: groups.length > 1 ? kindOf(group) : '', group }));
  return [`## ${title}`, intro, ...sections].join('\n\n');
};

/** The name by which the groups of a union are told apart. */
const kindOf = (group: z.ZodObject): string => {
  const kind: unknown = group.shape['kind'];
  return kind instanceof z.ZodLiteral ? String([...kind.values][0]) : '';
};

interface Group {
  /** Path of the group, such as `changes[]`; empty for the file itself. */
  readonly path: string;
  readonly group: z.ZodObject;
}

const groupSections = ({ path, group }: Group): string[] => {
  const fields = fieldsOf(group);
  const heading = path === '' ? [] : [`### ${path.includes('`') ? path : `\`${path}\``}`];
  const inner = fields.flatMap((field) =>
    field.groups.flatMap((each) => groupSections({ path: innerPath(path, field), group: each })),
  );
  return [...heading, fieldTable(fields), ...fields.flatMap(valueTable), ...inner];
};

const innerPath = (path: string, { name, type }: Field): string =>
  `${path === '' ? '' : `${path}.`}${name}${type.startsWith('list') ? '[]' : ''}`;

const fieldTable = (fields: readonly Field[]): string =>
  table(
    ['field', 'type', 'required', 'what it says'],
    fields.map(({ name, type, required, description }) => [`\`${name}\``, type, required ? 'yes' : 'no', description]),
  );

const valueTable = ({ name, values }: Field): string[] => {
  if (values.length === 0) return [];
  const meanings = meaningsOf(values);
  if (meanings === undefined) return [`Values of \`${name}\`: ${values.map((value) => `\`${value}\``).join(', ')}`];
  const rows = values.map((value) => [`\`${value}\``, meanings[value] ?? '']);
  return [`Values of \`${name}\`:`, table(['value', 'means'], rows)];
};

/** A Markdown table; a bar within a cell is escaped. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
