import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { claimsOf } from '#fixtures/claims.ts';
import { testRows, testValue } from '#fixtures/test-data.ts';
import { evidenceOfChange } from '#provenance/evidence-of-change.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';
import { reviewerKind } from '#provenance/reviewer-kind.ts';
import { pull } from '#sources/github/rest-shapes.ts';
import { aiUsageBoxes } from '#sources/gittuf/ai-usage-boxes.ts';
import { approvalEvent } from '#sources/gittuf/approval-event.ts';
import { attestedReviews } from '#sources/gittuf/attested-reviews.ts';

const merged = z.object({
  sha: z.string(),
  tree: z.string(),
  merged_commits: z.array(z.object({ author_name: z.string(), author_email: z.string(), message: z.string() })),
});
const figures = z.object({
  number: z.int(),
  author: z.string(),
  author_is_bot: z.boolean(),
  merged_by: z.string(),
  self_merged: z.boolean(),
  approvers_of_merged_tree: z.array(z.string()),
  dismissed_on_merged_tree: z.int(),
  first_live_approval_at: z.string().nullable(),
  approved_by_other: z.boolean(),
  ai_disclosure: z.enum(['yes', 'no', 'blank']).nullable(),
  ai_trailer: z.boolean(),
  lines: z.int(),
  inline_review_comments: z.int(),
});

const FOLDER = 'records/github/gittuf';
const EXPECTED = z.array(figures).parse(testValue(`${FOLDER}/expected.json`) ?? []);
const EVENTS = testRows(`${FOLDER}/approval-events.jsonl`).map((row) => approvalEvent.parse(row));
const PULLS = new Map(testRows(`${FOLDER}/pulls.jsonl`).map((row) => [pull.parse(row).number, pull.parse(row)]));
const MERGES = new Map(
  testRows(`${FOLDER}/merge-commits.jsonl`).map((row) => [merged.parse(row).sha, merged.parse(row)]),
);

describe.skipIf(EXPECTED.length === 0)('changes of gittuf as another program reads them', () => {
  test.for(EXPECTED)('change #$number', (wanted) => {
    const found = PULLS.get(wanted.number);
    const merge = MERGES.get(found?.merge_commit_sha ?? '');
    const reviews = attestedReviews(EVENTS, { tree: merge?.tree ?? '', mergedAt: found?.merged_at });
    const live = reviews.filter(({ state }) => state === 'live');
    const approvers = [...new Set(live.map(({ reviewer }) => reviewer?.login ?? ''))].toSorted();
    const messages = merge?.merged_commits ?? [];
    expect({
      number: found?.number,
      author: found?.user?.login,
      author_is_bot: ['bot', 'ai'].includes(reviewerKind({ login: found?.user?.login, type: found?.user?.type })),
      merged_by: found?.merged_by?.login,
      self_merged: found?.merged_by?.login === found?.user?.login,
      approvers_of_merged_tree: approvers,
      dismissed_on_merged_tree: reviews.filter(({ state }) => state === 'dismissed').length,
      first_live_approval_at: live[0]?.at?.toISOString().replace('.000Z', '+00:00') ?? null,
      approved_by_other: approvers.some((login) => login !== found?.user?.login),
      ai_disclosure: aiUsageBoxes(found?.body ?? '') ?? null,
      ai_trailer: messages.some(({ message, author_name: name, author_email: email }) => {
        const { evidence } = provenanceOf(claimsOf(message, { author: { name, email } }));
        return evidence.some(({ strength, role }) => strength === 'trailer' && role === 'author');
      }),
      lines: (found?.additions ?? 0) + (found?.deletions ?? 0),
      inline_review_comments: found?.review_comments,
    }).toEqual(wanted);
  });

  /** A box that was rewritten answers as well, so words may say more than the two boxes; they never say less. */
  test('provenance finds in the words what the boxes answer', () => {
    const wrong = EXPECTED.flatMap(({ number, ai_disclosure: answer }) => {
      const found = PULLS.get(number);
      const evidence = evidenceOfChange({ body: found?.body, at: found?.created_at });
      const discloses = evidence.some(({ kind }) => kind.startsWith('disclosed_'));
      const denies = evidence.some(({ kind }) => kind === 'denial');
      if (answer === 'yes') return discloses && !denies ? [] : [`${number} yes`];
      if (answer === 'no') return denies ? [] : [`${number} no`];
      return answer === null && (denies || discloses) ? [`${number} silent`] : [];
    });
    expect(wrong).toEqual([]);
  });
});
