import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { claimsOf } from '#fixtures/claims.ts';
import { testRows } from '#fixtures/test-data.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';
import { REGISTRY } from '#provenance/registry.ts';
import { noteFacts } from '#provenance/sidecars/git-ai-facts.ts';
import { parseGitAiNote } from '#provenance/sidecars/git-ai-note.ts';
import { withSidecars } from '#provenance/sidecars/with-sidecars.ts';

const row = z.object({
  repo: z.string(),
  sha: z.string(),
  message: z.string(),
  gitAiNote: z.string().nullish(),
  label: z.object({ ai: z.boolean(), tool: z.string().nullable(), level: z.string() }),
});

const ROWS = testRows('provenance/labelled-commits.dev.jsonl')
  .map((each) => row.parse(each))
  .flatMap(({ gitAiNote, ...rest }) => (gitAiNote === undefined || gitAiNote === null ? [] : [{ gitAiNote, ...rest }]));

describe.skipIf(ROWS.length === 0)('notes of commits labelled by hand', () => {
  test.for(ROWS)('$repo $sha', ({ message, gitAiNote, label }) => {
    const note = parseGitAiNote(gitAiNote);
    if (!note.ok) expect.fail(note.why);
    const { evidence } = noteFacts(note.value, { registry: REGISTRY });
    const own = provenanceOf(claimsOf(message));
    const found = withSidecars(own, { evidence, share: null, contradictions: [], told: [] });
    expect(found.ai_assisted).toBe(label.ai);
    expect(found.tools).toEqual(label.tool === null ? [] : [label.tool]);
    if (label.ai) expect(found).toMatchObject({ involvement: label.level, strength: 'attested', roles: ['author'] });
    else expect(evidence).toEqual([]);
  });
});
