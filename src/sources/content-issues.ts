import type { z } from 'zod';

export type Issue = z.core.$ZodIssue;

/** The value at a path, or `undefined`. */
export const valueAt = (data: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, part) => (isContainer(value) ? Reflect.get(value, part) : undefined), data);

/**
 * Issues one by one: an unknown field each, and of a union the option that was meant, which is the one whose type the
 * value has.
 */
export const flatIssues = (issues: readonly Issue[], data: unknown): Issue[] =>
  issues.flatMap((issue): Issue[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
    }
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
    const meant = issue.errors.find((option) => !option.some(isOtherType)) ?? issue.errors[0] ?? [];
    const inside = meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
    return flatIssues(inside, data);
  });

const isOtherType = (issue: Issue): boolean => issue.code === 'invalid_type' && issue.path.length === 0;

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;
