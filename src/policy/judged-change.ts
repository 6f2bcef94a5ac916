import type { RecordedChange, Review } from '#model/change.ts';
import type { Instant } from '#model/time.ts';

/** A review with what a policy may ask of it beside its record. What is left out was not seen. */
export interface JudgedReview extends Review {
  /**
   * How a commit that is not the one that landed relates to it: the same files, the same patch on another base, kept by
   * the host itself (a copied vote of Gerrit), or none of these.
   */
  readonly carried?: 'tree' | 'patch' | 'host' | 'no' | undefined;
  /** Number of changed files that it comments on. */
  readonly commented_files?: number | undefined;
}

/** Who owns one changed path. */
export interface OwnedPath {
  readonly path: string;
  /** As CODEOWNERS names them; none where nobody owns it. */
  readonly owners: readonly string[];
  /** Ids of the people whom those names stand for. */
  readonly people: ReadonlySet<string>;
  /** False where it is open which line of the file decides. */
  readonly settled: boolean;
  /** False where a name stands for people who could not be found, such as a team that the roster does not tie to a group. */
  readonly people_known: boolean;
}

/** What a policy looks at. Everything that could not be seen is said to be so; nothing passes for want of a record. */
export interface JudgedChange
  extends Pick<
    RecordedChange,
    'repository' | 'number' | 'author' | 'merged_at' | 'head' | 'size' | 'reviews_known' | 'complete' | 'provenance'
  > {
  readonly reviews: readonly JudgedReview[];
  /** Branch that it lands on. */
  readonly base?: string | null | undefined;
  /** Changed paths, before and after renames; `undefined` when they could not be seen. */
  readonly paths: readonly string[] | undefined;
  /** Owners of each changed path; `undefined` when they could not be seen. */
  readonly owned?: readonly OwnedPath[] | undefined;
  /** Ids of everybody who wrote part of it: author, authors of its commits, co-authors. */
  readonly contributors: ReadonlySet<string>;
  /** False when somebody wrote part of it who could not be told apart from its reviewers. */
  readonly contributors_known: boolean;
  /** Ids of those who asked an agent for it; `undefined` when that was not seen. */
  readonly requesters?: ReadonlySet<string> | undefined;
  /** Id of whoever pushed the last commit. */
  readonly last_pusher?: string | undefined;
  /** When the last commit was pushed, as the host saw it. */
  readonly last_pushed_at?: Instant | undefined;
  /** False when commits or texts that may speak of AI could not be read. */
  readonly provenance_whole?: boolean | undefined;
}
