import type { z } from 'zod';
import { didYouMean, nearest } from '#errors/nearest.ts';
import { fieldsAt, schemasAt } from '#model/schema-fields.ts';
import { type Issue, valueAt } from './content-issues.ts';
import { pathText } from './yaml-difference.ts';

/** An issue in words. `suggests` is the field that an unknown field was probably meant to be. */
export interface Described {
  readonly path: readonly PropertyKey[];
  readonly field: string;
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  readonly suggests?: string;
}

interface Given {
  readonly issue: Issue;
  readonly schema: z.ZodType;
  readonly what: string;
  readonly data: unknown;
  /** The value as it is written in the file. */
  readonly source: string | undefined;
}

type Words = Pick<Described, 'rule' | 'message' | 'hint' | 'suggests'>;
type Facts = Given & { readonly field: string; readonly value: unknown };

/** Says what an issue is and how to mend it. */
export const describeIssue = (given: Given): Described => {
  const { path } = given.issue;
  const facts = { ...given, field: pathText(path), value: valueAt(given.data, path) };
  return { path, field: facts.field, ...wordsFor(facts) };
};

const wordsFor = (facts: Facts): Words => {
  const { issue, value } = facts;
  if (issue.code === 'unrecognized_keys') return unknownField(facts);
  if (value === undefined && issue.code !== 'custom') return missingField(facts);
  if (value === null) return emptyField(facts);
  if (issue.code === 'invalid_value') return unknownValue(facts, issue.values.map(String));
  if (issue.code === 'invalid_union')
    return unknownValue(facts, 'options' in issue ? (issue.options ?? []).map(String) : []);
  if (issue.code === 'invalid_type') return wrongType(facts, issue.expected);
  if (issue.code === 'too_big') return wrongSize(facts, Number(issue.maximum));
  if (issue.code === 'too_small') return wrongSize(facts, Number(issue.minimum));
  return invalidValue(facts);
};

const unknownField = ({ issue, schema, what, field }: Facts): Words => {
  const parent = issue.path.slice(0, -1);
  const name = String(issue.path.at(-1));
  const known = fieldsAt(schema, parent);
  const near = nearest(name, known);
  const owner = parent.length === 0 ? what : `'${pathText(parent)}'`;
  return {
    rule: 'schema/unknown-field',
    message: `There is no field '${name}' in ${owner}`,
    hint: `${didYouMean(name, known)}Its fields: ${known.join(', ')}`,
    ...(near === undefined ? {} : { suggests: field.slice(0, field.length - name.length) + near }),
  };
};

const missingField = ({ schema, issue, field }: Facts): Words => {
  const description = schemasAt(schema, issue.path)[0]?.meta()?.description;
  const values = issue.code === 'invalid_value' ? ` One of: ${issue.values.join(', ')}` : '';
  const meaning = description === undefined ? '' : ` (${description})`;
  const name = String(issue.path.at(-1) ?? field);
  return {
    rule: 'schema/missing-field',
    message: `The field '${field}' is missing`,
    hint: `Add ${name}:${meaning}${values}`,
  };
};

const emptyField = ({ field }: Facts): Words => ({
  rule: 'schema/empty-field',
  message: `The field '${field}' has no value`,
  hint: 'Give it a value, or delete the line',
});

const unknownValue = ({ value, field }: Facts, values: readonly string[]): Words => ({
  rule: 'schema/unknown-value',
  message: `'${field}' cannot be ${shown(value)}`,
  hint: `${didYouMean(String(value), values)}One of: ${values.join(', ')}`,
});

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that begin with a hyphen)',
  object: 'a group of fields',
  record: 'a group of fields',
};

const wrongType = ({ issue, value, field, source }: Facts, expected: string): Words => {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const written = source ?? String(value);
    const reason = isDefault(issue.message) ? '' : ` (${issue.message})`;
    return {
      rule: 'schema/unquoted',
      message: `'${field}' is a ${typeof value}, because ${written} stands without quotes`,
      hint: `Write "${written}" in quotes${reason}`,
    };
  }
  if (expected === 'int' && typeof value === 'number') {
    return { rule: 'schema/wrong-type', message: `'${field}' cannot be ${value}`, hint: 'Write a whole number' };
  }
  return {
    rule: 'schema/wrong-type',
    message: `'${field}' has to be ${TYPES[expected] ?? expected}, and is ${typeText(value)}`,
    hint: isDefault(issue.message) ? `Write ${TYPES[expected] ?? expected}` : sentenceOf(issue.message),
  };
};

const wrongSize = ({ issue, value, field }: Facts, limit: number): Words => {
  const most = issue.code === 'too_big';
  const bound = most ? 'at most' : 'at least';
  const rule = most ? 'schema/too-long' : 'schema/too-short';
  if (typeof value === 'string') {
    const message = `'${field}' has ${value.trim().length} characters; ${bound} ${limit} are needed`;
    return {
      rule,
      message: most ? message.replace('needed', 'allowed') : message,
      hint: most ? 'Shorten it' : 'Say more',
    };
  }
  if (Array.isArray(value)) {
    const message = `'${field}' has ${value.length} entries; ${bound} ${limit} ${most ? 'are allowed' : 'are needed'}`;
    return { rule, message, hint: most ? 'Leave some out' : 'Add entries' };
  }
  return {
    rule: 'schema/out-of-range',
    message: `'${field}' cannot be ${shown(value)}`,
    hint: sentenceOf(issue.message.replace(/^.*expected \w+ to be /, 'write a number ')),
  };
};

const invalidValue = ({ issue, value, field }: Facts): Words => {
  const isGroup = value === undefined || typeof value === 'object';
  return {
    rule: isGroup ? 'schema/contradiction' : 'schema/invalid-value',
    message: isGroup ? sentenceOf(`'${field}': ${issue.message}`) : `'${field}' cannot be ${shown(value)}`,
    hint: isGroup ? 'Change one of them, or leave one out' : sentenceOf(issue.message),
  };
};

const isDefault = (message: string): boolean => /^(?:Invalid|Too (?:big|small))\b/.test(message);

const sentenceOf = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const shown = (value: unknown): string => {
  if (typeof value === 'object') return typeText(value);
  const text = String(value);
  return `'${text.length > 80 ? `${text.slice(0, 80)}…` : text}'`;
};

const typeText = (value: unknown): string => {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of fields';
  return typeof value === 'string' ? 'text' : `a ${typeof value}`;
};
