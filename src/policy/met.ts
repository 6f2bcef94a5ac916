import type { Require } from '#model/policy-require.ts';
import type { Statement } from './truth.ts';

/** What would still have to be given, by whom. */
export interface Missing {
  readonly approvals: number;
  readonly level: Require['level'];
  /** One of these owners, as CODEOWNERS names them; anybody when empty. */
  readonly owners: readonly string[];
}

/** Whether a change has what a rule requires. */
export interface Met extends Statement {
  /** Nothing when it holds; of alternatives, what the first would take. */
  readonly missing: readonly Missing[];
}

/** All of them: one that is not met decides, whatever is open. */
export const allMet = (parts: readonly Met[]): Met => {
  const missing = parts.flatMap((part) => (part.holds === true ? [] : part.missing));
  const deciding = [
    ...parts.filter(({ holds }) => holds === false),
    ...parts.filter(({ holds }) => holds === 'unknown'),
  ];
  const [first] = deciding;
  if (first === undefined) return { holds: true, why: reasons(parts, '; '), missing: [] };
  return { holds: first.holds, why: reasons(deciding, '; '), missing };
};

/** One of them, or more: one that is met decides, whatever is open. */
export const oneMet = (parts: readonly Met[]): Met => {
  const met = parts.find(({ holds }) => holds === true);
  if (met !== undefined) return met;
  const open = parts.filter(({ holds }) => holds === 'unknown');
  const why = `none of ${parts.length} alternatives is met: ${reasons(parts, ', or ')}`;
  return { holds: open.length > 0 ? 'unknown' : false, why, missing: parts[0]?.missing ?? [] };
};

const reasons = (parts: readonly Met[], between: string): string =>
  [...new Set(parts.map(({ why }) => why))].join(between);
