import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { claimsOf } from '#fixtures/claims.ts';
import { testRows } from '#fixtures/test-data.ts';
import type { Provenance } from '#model/provenance.ts';
import { joinProvenance } from '#provenance/join.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';
import { REGISTRY } from '#provenance/registry.ts';
import { noteFacts } from '#provenance/sidecars/git-ai-facts.ts';
import { parseGitAiNote } from '#provenance/sidecars/git-ai-note.ts';
import { withSidecars } from '#provenance/sidecars/with-sidecars.ts';

const person = z.object({ name: z.string(), email: z.string() });
const row = z.object({
  repo: z.string(),
  sha: z.string(),
  author: person,
  committer: person,
  message: z.string(),
  gitAiNote: z.string().nullish(),
  label: z.object({
    ai: z.boolean(),
    tool: z.string().nullable(),
    level: z.string(),
    role: z.string(),
    evidence: z.string(),
  }),
});
type Row = z.infer<typeof row>;

const ROWS = testRows('provenance/labelled-commits.dev.jsonl').map((each) => row.parse(each));

/** A squash among the rows, with the number of its change and the commit of the rows that was on its branch. */
const SQUASHES = [{ squash: 'c85aead0', change: 5161, commit: '8b1ca56b' }];

const withNote = ({ message, author, committer, gitAiNote }: Row): Provenance => {
  const own = provenanceOf(claimsOf(message, { author, committer }));
  const note = parseGitAiNote(gitAiNote ?? '');
  if (gitAiNote === undefined || gitAiNote === null || !note.ok) return own;
  const { evidence } = noteFacts(note.value, { registry: REGISTRY });
  return withSidecars(own, { evidence, share: null, contradictions: [], told: [] });
};

/** What is known with the note of the commit and, for a squash, with the commit behind it. */
const found = (each: Row): Provenance => {
  const squashed = SQUASHES.find(({ squash }) => each.sha.startsWith(squash));
  const behind = ROWS.find(({ sha }) => squashed !== undefined && sha.startsWith(squashed.commit));
  if (squashed === undefined || behind === undefined) return withNote(each);
  return joinProvenance(withNote(each), {
    change: squashed.change,
    by: 'number',
    commits: [{ sha: behind.sha, provenance: withNote(behind) }],
    size: 1,
    record: [],
  });
};

/** A label that only the commits behind a merge can show; they are not among the rows. The branch alone is a hint. */
const BEYOND_THE_ROWS = ['branch'];

const judged = ROWS.map((each) => ({ ...each, found: found(each) }));
const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);

describe.skipIf(ROWS.length === 0)('commits labelled by hand', () => {
  const claimed = judged.filter(({ found }) => found.ai_assisted);
  const right = claimed.filter(({ label }) => label.ai);

  test('hardly anybody is accused wrongly', () => {
    const wrong = claimed.filter(({ label }) => !label.ai).map(({ repo, sha }) => `${repo} ${sha}`);
    expect(share(right.length, claimed.length), wrong.join(', ')).toBeGreaterThanOrEqual(0.98);
  });

  test('nearly all of what is labelled is found', () => {
    const labelled = judged.filter(({ label }) => label.ai);
    const missed = labelled.filter(({ found }) => !found.ai_assisted).map(({ repo, sha }) => `${repo} ${sha}`);
    expect(share(right.length, labelled.length), missed.join(', ')).toBeGreaterThanOrEqual(0.95);
  });

  test('all that the rows can show is found, and a branch is a hint at least', () => {
    const labelled = judged.filter(({ label, found }) => label.ai && !found.ai_assisted);
    expect(labelled.filter(({ label }) => !BEYOND_THE_ROWS.includes(label.evidence))).toEqual([]);
    for (const { label, found } of labelled) {
      expect(found).toMatchObject({ strength: 'inferred', involvement: 'unknown', tools: [label.tool] });
    }
  });

  test('tool, role and level are right where AI is found', () => {
    const tool = right.filter(({ label, found }) =>
      label.tool === 'unknown' ? found.tools.length === 0 : found.tools.includes(label.tool ?? ''),
    );
    const role = right.filter(({ label, found }) => found.roles.map(String).includes(label.role));
    const level = right.filter(({ label, found }) => found.involvement === label.level);
    expect(share(tool.length, right.length)).toBeGreaterThanOrEqual(0.95);
    expect(share(role.length, right.length)).toBeGreaterThanOrEqual(0.95);
    expect(share(level.length, right.length)).toBeGreaterThanOrEqual(0.95);
  });

  test('who is named for another part is not made an author', () => {
    const others = judged.filter(({ label }) => ['discovery', 'review', 'message'].includes(label.role));
    const wrong = others.filter(({ label, found }) => !found.roles.map(String).includes(label.role));
    expect(wrong.map(({ repo, sha }) => `${repo} ${sha}`)).toEqual([]);
  });
});
