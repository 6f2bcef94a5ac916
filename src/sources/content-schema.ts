import type { z } from 'zod';
import type { Problem } from '#errors/problem.ts';
import { describeIssue } from './content-issue.ts';
import { flatIssues } from './content-issues.ts';
import type { YamlDocument } from './yaml-documents.ts';

interface Given<S extends z.ZodType> {
  readonly schema: S;
  /** What the document is, in words: `an incident`. */
  readonly what: string;
  readonly document: Pick<YamlDocument, 'data' | 'placeOf' | 'sourceOf'>;
}

type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A document as a value of the model, or every problem that it has, each at the line and column of its field. */
export const parseDocument = <S extends z.ZodType>({ schema, what, document }: Given<S>): Parsed<z.output<S>> => {
  const parsed = schema.safeParse(document.data);
  if (parsed.success) return { ok: true, value: parsed.data };
  const { data, placeOf, sourceOf } = document;
  const described = flatIssues(parsed.error.issues, data).map((issue) =>
    describeIssue({ issue, schema, what, data, source: sourceOf(issue.path) }),
  );
  // A misspelt field is one mistake, not an unknown field and a missing one.
  const suggested = new Set(described.map(({ suggests }) => suggests));
  const problems = described
    .filter(({ rule, field }) => rule !== 'schema/missing-field' || !suggested.has(field))
    .map(({ path, rule, message, hint }): Problem => ({ ...placeOf(path), rule, severity: 'error', message, hint }));
  return { ok: false, problems };
};
