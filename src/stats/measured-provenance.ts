/**
 * How well the rules do on commits that were labelled by hand, by message and signatures alone. A conformance test
 * measures again and fails when this claims more.
 */
export const MEASURED = {
  set: '82 commits of 16 public repositories, chosen for being hard and labelled by hand',
  commits: 82,
  /** Commits labelled as written by AI, at least in part. */
  positive: 52,
  /** Commits in which the rules found AI. */
  claimed: 48,
  /** Of these, those that are labelled so. */
  right: 48,
  /** Of the right ones, those with the labelled tool, role and level. */
  tool: 48,
  role: 48,
  level: 48,
  measured_at: '2026-11-22',
} as const;
