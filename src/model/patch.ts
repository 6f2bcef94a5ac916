/** A run of lines that a commit replaced: `removed` stood at `oldStart`, `added` stands at `newStart`. */
export interface Hunk {
  /** Line of the old file, counted from 1; where nothing was removed, the line after which the new ones stand. */
  readonly oldStart: number;
  readonly newStart: number;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** What a commit did to one file, without context lines. */
export interface FilePatch {
  /** `null` for a file that it made. */
  readonly oldPath: string | null;
  /** `null` for a file that it took away. */
  readonly newPath: string | null;
  /** Id of the old content, where lines were compared. */
  readonly oldBlob: string | null;
  readonly kind: 'text' | 'binary' | 'submodule';
  readonly hunks: readonly Hunk[];
}

/** What a commit changed against its first parent. */
export interface CommitPatch {
  readonly sha: string;
  readonly files: readonly FilePatch[];
  /** It was too large, and only its first lines were kept. */
  readonly cut: boolean;
}

/** Lines that stand at `line` … `line + count - 1` of the file that was asked about, and who wrote them. */
export interface BlamedLines {
  readonly sha: string;
  readonly line: number;
  readonly count: number;
  /** Where they stood in the file as `sha` left it. */
  readonly originalLine: number;
  readonly originalPath: string;
}

/** Lines of a file, both ends included, counted from 1. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}
