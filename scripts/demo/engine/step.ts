import type { AccountName } from '#demo/accounts.ts';

/** An inline comment: the line is named by its text, so that the number follows from the file. */
export interface InlineComment {
  readonly path: string;
  readonly line: string;
  readonly body: string;
}

export interface StepReview {
  readonly by: AccountName;
  readonly state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED';
  readonly at: string;
  /** Name of the commit file that the reviewer saw; the last commit of the change when absent. */
  readonly saw?: string;
  readonly body?: string;
  readonly inline?: readonly InlineComment[];
}

/** A pull request, from the day it was opened to the day it landed, was closed, or was left open. */
export interface ChangeStep {
  readonly kind: 'change';
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly author: AccountName;
  /** Who asked an agent for it: GitHub lists both as assignees. */
  readonly requestedBy?: AccountName;
  readonly branch: string;
  readonly opened: string;
  /** Names of files in `scripts/demo/commits`, oldest first. */
  readonly commits: readonly [string, ...string[]];
  /** Commits that a force push took out of the change; a review may still name them. */
  readonly replaced?: readonly string[];
  readonly labels?: readonly string[];
  readonly conversation?: number;
  readonly reviews?: readonly StepReview[];
  readonly landed?: { readonly how: 'squash' | 'merge' | 'rebase'; readonly at: string; readonly by: AccountName };
  readonly closed?: string;
  /** Entries a page when its lists were exported; GitHub's thirty when absent. */
  readonly pageSize?: number;
}

/** Commits pushed to a branch without a change. The date of each is its author's. */
export interface PushStep {
  readonly kind: 'push';
  readonly branch: string;
  readonly commits: readonly string[];
}

/** A branch cut from the tip of another. */
export interface BranchStep {
  readonly kind: 'branch';
  readonly name: string;
  readonly from: { readonly branch: string; readonly before: string };
}

/** The landed commit of a change, picked onto another branch and pushed there. */
export interface PickStep {
  readonly kind: 'pick';
  readonly branch: string;
  /** Number of the change. */
  readonly of: number;
  readonly by: AccountName;
  readonly at: string;
}

/** One thing that happened to the repository, in the order in which it reached a branch. */
export type Step = ChangeStep | PushStep | BranchStep | PickStep;

export const push = (branch: string, ...commits: readonly string[]): PushStep => ({ kind: 'push', branch, commits });

export const change = (step: Omit<ChangeStep, 'kind'>): ChangeStep => ({ kind: 'change', ...step });
