import type { Review } from '#model/change.ts';
import type { BlindSpot, Signature } from '#model/commit.ts';
import type { Account } from './rest-shapes.ts';

/** A review as an export shows it: whose it was is still an account, not a person. */
export interface ExportedReview extends Pick<Review, 'verdict' | 'state'> {
  readonly reviewer: Account | undefined;
  readonly at: Date | undefined;
  /** Commit that the reviewer saw; `undefined` when it was not recorded. */
  readonly commit: string | undefined;
  /** `undefined` when inline comments were not exported. */
  readonly inlineComments: number | undefined;
}

export interface ExportedCommit {
  readonly sha: string;
  readonly message: string;
  readonly author: Signature;
  readonly committer: Signature;
  /** Account that GitHub found for the author's address. */
  readonly account: Account | undefined;
}

/** A pull request with its reviews, as far as an export shows it. */
export interface ExportedChange {
  readonly number: number;
  readonly url: string | undefined;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly author: Account | undefined;
  readonly createdAt: Date;
  readonly mergedAt: Date | undefined;
  readonly mergedBy: Account | undefined;
  readonly mergeCommit: string | undefined;
  readonly base: string;
  readonly branch: string;
  readonly head: string | undefined;
  readonly size: { readonly files: number; readonly added: number; readonly deleted: number } | undefined;
  readonly comments: { readonly issue: number | undefined; readonly inline: number | undefined };
  /** Commits of the branch; `undefined` when they were not exported. */
  readonly commits: readonly ExportedCommit[] | undefined;
  /** Changed paths, before and after renames; `undefined` when they were not exported whole. */
  readonly paths: readonly string[] | undefined;
  /** `undefined` when reviews were not exported, which is not the same as none. */
  readonly reviews: readonly ExportedReview[] | undefined;
  /** False when a list stopped early. */
  readonly complete: boolean;
  readonly blindSpots: readonly BlindSpot[];
}
