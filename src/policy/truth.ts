/** What can be said of a statement; `unknown` when the records leave it open. Open never means yes, and never no. */
export type Truth = boolean | 'unknown';

/** A statement about a change, with the reason for what is said of it. */
export interface Statement {
  readonly holds: Truth;
  readonly why: string;
}

/** Whether all hold: one that does not decides, whatever is open. None at all hold. */
export const allHold = (statements: readonly Statement[]): Statement => {
  const deciding =
    statements.find(({ holds }) => holds === false) ?? statements.find(({ holds }) => holds === 'unknown');
  return deciding ?? { holds: true, why: reasons(statements, '; ') };
};

/** Whether one holds or more: one that does decides, whatever is open. Of none at all, none holds. */
export const anyHolds = (statements: readonly Statement[]): Statement => {
  const holding = statements.find(({ holds }) => holds === true);
  if (holding !== undefined) return holding;
  const open = statements.filter(({ holds }) => holds === 'unknown');
  if (open.length > 0) return { holds: 'unknown', why: reasons(open, ', and ') };
  return { holds: false, why: reasons(statements, ', and ') };
};

/** The opposite, for the same reason; what is open stays open. */
export const opposite = ({ holds, why }: Statement): Statement => ({
  holds: holds === 'unknown' ? holds : !holds,
  why,
});

const reasons = (statements: readonly Statement[], between: string): string =>
  [...new Set(statements.map(({ why }) => why))].join(between);
