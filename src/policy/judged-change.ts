import type { RecordedChange } from '#model/change.ts';

/** What a policy looks at. Everything that could not be seen is said to be so; nothing passes for want of a record. */
export interface JudgedChange
  extends Pick<
    RecordedChange,
    | 'repository'
    | 'number'
    | 'author'
    | 'merged_at'
    | 'head'
    | 'size'
    | 'reviews'
    | 'reviews_known'
    | 'complete'
    | 'provenance'
  > {
  /** Changed paths, before and after renames; `undefined` when they could not be seen. */
  readonly paths: readonly string[] | undefined;
  /** Ids of everybody who wrote part of it: author, authors of its commits, co-authors. */
  readonly contributors: ReadonlySet<string>;
  /** False when somebody wrote part of it who could not be told apart from its reviewers. */
  readonly contributors_known: boolean;
}
