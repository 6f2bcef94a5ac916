/** What one git process may use. */
export interface GitLimits {
  /** Time that git may keep its reader waiting, summed over the process; the reader's own time does not count. */
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

/** Limits of a process that prints a short answer. */
export const ANSWER_LIMITS: GitLimits = { timeoutMs: 60_000, maxBytes: 64 * 1024 * 1024 };

/** Limits of a process that prints a history. */
export const HISTORY_LIMITS: GitLimits = { timeoutMs: 900_000, maxBytes: 16 * 1024 * 1024 * 1024 };
