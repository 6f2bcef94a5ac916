/** One line of a CODEOWNERS file that names a pattern. */
export interface CodeOwnersRule {
  /** Counted from 1. */
  readonly line: number;
  /** Patterns that the line may stand for: one when its form is settled, several when hosts and tools read it differently. */
  readonly readings: readonly string[];
  readonly settled: boolean;
  /** As written: `@user`, `@organisation/team` or an address. None clears what earlier lines gave. */
  readonly owners: readonly string[];
}

/**
 * A line that GitHub skips (`invalid`), that is not known to be read in one way (`unsettled`), or that belongs to the
 * dialect of another forge (`unsupported`).
 */
export interface CodeOwnersProblem {
  readonly line: number;
  readonly kind: 'invalid' | 'unsettled' | 'unsupported';
  readonly message: string;
}

/** A CODEOWNERS file as GitHub reads it. The last rule that matches a path decides. */
export interface CodeOwners {
  readonly rules: readonly CodeOwnersRule[];
  readonly problems: readonly CodeOwnersProblem[];
  /** False where what follows from the file cannot be told at all: it is too large, or divided into sections. */
  readonly readable: boolean;
}
