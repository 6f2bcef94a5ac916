import { z } from 'zod';

/** The schemas that the value at a path may have; several where a union allows several, none where nothing is allowed. */
export const schemasAt = (schema: z.ZodType, path: readonly PropertyKey[]): readonly z.ZodType[] =>
  path.reduce<readonly z.ZodType[]>(
    (schemas, part) => schemas.flatMap((each) => variantsOf(each)).flatMap((each) => childOf(each, part)),
    [schema],
  );

/** Names of the fields that an object at a path may have. */
export const fieldsAt = (schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] =>
  schemasAt(schema, path)
    .flatMap((each) => variantsOf(each))
    .flatMap((each) => (each instanceof z.ZodObject ? Object.keys(each.shape) : []));

/** A schema without what makes it optional, and each option of a union. */
export const variantsOf = (schema: z.ZodType): readonly z.ZodType[] => {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) {
    return typesOf(schema.unwrap()).flatMap(variantsOf);
  }
  return schema instanceof z.ZodUnion ? schema.options.flatMap(typesOf).flatMap(variantsOf) : [schema];
};

const childOf = (schema: z.ZodType, part: PropertyKey): readonly z.ZodType[] => {
  if (schema instanceof z.ZodArray) return typesOf(schema.element);
  if (schema instanceof z.ZodRecord) return typesOf(schema.valueType);
  if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, part)) return [];
  return typesOf(schema.shape[String(part)]);
};

const typesOf = (schema: unknown): readonly z.ZodType[] => (schema instanceof z.ZodType ? [schema] : []);
