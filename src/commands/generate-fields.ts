import { z } from 'zod';
import { variantsOf } from '#model/schema-fields.ts';

/** A field of a group, as the reference shows it. */
export interface Field {
  readonly name: string;
  /** What may be written, in words. */
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
  /** The values of a closed list. */
  readonly values: readonly string[];
  /** Groups that the value is, or holds. */
  readonly groups: readonly z.ZodObject[];
}

/** The fields of a group, in the order of its schema. */
export const fieldsOf = (group: z.ZodObject): Field[] =>
  Object.entries(group.shape).flatMap(([name, schema]) => (schema instanceof z.ZodType ? [fieldOf(name, schema)] : []));

const fieldOf = (name: string, schema: z.ZodType): Field => {
  const inner = variantsOf(schema);
  const items = inner.flatMap((each) => (each instanceof z.ZodArray ? itemsOf(each) : [each]));
  return {
    name,
    type: typeText(schema),
    required: !schema.safeParse(undefined).success,
    description: descriptionOf(schema),
    values: items.flatMap((each) => (each instanceof z.ZodEnum ? each.options.map(String) : [])),
    groups: isTime(schema) ? [] : items.filter((each) => each instanceof z.ZodObject),
  };
};

/** The description of a field, or that of the value that it wraps. */
const descriptionOf = (schema: z.ZodType): string => {
  const own = schema.meta()?.description;
  if (own !== undefined) return own;
  const [first] = variantsOf(schema);
  return first === undefined || first === schema ? '' : descriptionOf(first);
};

const typeText = (schema: z.ZodType): string => {
  if (isTime(schema)) return 'time';
  return [...new Set(variantsOf(schema).map(plainType))].join(' or ');
};

const plainType = (schema: z.ZodType): string => {
  if (schema instanceof z.ZodEnum) return 'one of a list';
  if (schema instanceof z.ZodLiteral) return [...schema.values].map((value) => `\`${String(value)}\``).join(' or ');
  if (schema instanceof z.ZodArray) return `list: ${itemsOf(schema).map(plainType).join(' or ')}`;
  if (schema instanceof z.ZodObject) return 'group';
  if (schema instanceof z.ZodLazy) return 'group like the one that it stands in';
  if (schema instanceof z.ZodRecord) return 'names with texts';
  if (schema instanceof z.ZodBoolean) return 'true or false';
  if (schema instanceof z.ZodNumber) return numberType(schema);
  return schema instanceof z.ZodString || schema instanceof z.ZodURL ? textType(schema) : 'text';
};

const numberType = (schema: z.ZodNumber): string => {
  if (schema.safeParse(1.5).success || schema.safeParse(0.5).success) return 'number';
  if (schema.safeParse(-1).success) return 'whole number';
  return `whole number, ${schema.safeParse(0).success ? 0 : 1} or more`;
};

const textType = ({ minLength, maxLength }: z.ZodString | z.ZodURL): string => {
  const least = (minLength ?? 0) > 1 ? `${minLength} ` : '';
  if (maxLength === null) return least === '' ? 'text' : `text, at least ${least}characters`;
  return least === '' ? `text, at most ${maxLength} characters` : `text, ${least}to ${maxLength} characters`;
};

const itemsOf = (schema: z.ZodArray): readonly z.ZodType[] =>
  schema.element instanceof z.ZodType ? (isTime(schema.element) ? [schema.element] : variantsOf(schema.element)) : [];

/** A time may be written as a group, but nobody has to know that to write one. */
const isTime = (schema: z.ZodType): boolean => {
  const [text, group, ...more] = variantsOf(schema);
  return text instanceof z.ZodString && group instanceof z.ZodObject && 'precision' in group.shape && more.length === 0;
};
