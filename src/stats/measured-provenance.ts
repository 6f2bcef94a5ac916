/** How many claims were right, of how many. */
interface Claims {
  readonly name: string;
  readonly right: number;
  readonly claimed: number;
}

/**
 * How well the rules do on commits that were labelled by hand, by messages, signatures and the notes that lie beside
 * them, and how simpler ways do on the same. A conformance test measures again and fails when this claims more.
 */
export const MEASURED = {
  set: '82 commits of 16 public repositories, chosen for being hard and labelled by hand',
  commits: 82,
  /** Commits labelled as written by AI, at least in part. */
  positive: 52,
  /** Commits in which the rules found AI, and those of them that are labelled so. */
  claimed: 50,
  right: 50,
  /** Of the right ones, those with the labelled tool, role and level. */
  tool: 50,
  role: 50,
  level: 50,
  measured_at: '2026-11-22',
} as const;

export const SIMPLER_WAYS = {
  keyword_anywhere: { name: 'A word for AI or a tool, anywhere in message or signatures', right: 46, claimed: 71 },
  last_trailer_block: { name: 'Such a word in a trailer that git itself reads', right: 26, claimed: 26 },
  line_anchored: { name: 'Such a word in a line of the usual form, wherever it stands', right: 35, claimed: 37 },
} as const satisfies Readonly<Record<string, Claims>>;
