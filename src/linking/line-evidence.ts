import type { LineEvidence, TraceWay } from '#model/suspects-answer.ts';
import type { LinkingCase } from './case.ts';

const STRENGTH: Readonly<Record<TraceWay, number>> = { replaced: 0, beside: 1, back: 2, function: 3 };

/** The lines that lead to a candidate, the most telling first, at most `limit`. */
export const lineEvidence = (
  { fix, traces, candidates }: LinkingCase,
  { sha, limit }: { readonly sha: string; readonly limit: number },
): readonly LineEvidence[] => {
  const patch = candidates.find((candidate) => candidate.sha === sha)?.patch;
  return traces
    .filter((trace) => trace.sha === sha)
    .toSorted((a, b) => STRENGTH[a.way] - STRENGTH[b.way])
    .slice(0, limit)
    .map(({ way, path, line, originalPath, originalLine, through }) => ({
      kind: 'line',
      way,
      path,
      line,
      original_path: originalPath,
      original_line: originalLine,
      text_then: textAt(patch, { path: originalPath, line: originalLine, side: 'added' }),
      text_now: way === 'replaced' ? textAt(fix.patch, { path, line, side: 'removed' }) : null,
      through: through ?? null,
    }));
};

interface Place {
  readonly path: string;
  readonly line: number;
  readonly side: 'added' | 'removed';
}

const textAt = (patch: LinkingCase['fix']['patch'], { path, line, side }: Place): string | null => {
  const [of, start] = side === 'added' ? (['newPath', 'newStart'] as const) : (['oldPath', 'oldStart'] as const);
  const hunks = patch?.files.filter((file) => file[of] === path).flatMap((file) => file.hunks) ?? [];
  for (const hunk of hunks) {
    const text = hunk[side][line - hunk[start]];
    if (text !== undefined && line >= hunk[start]) return text;
  }
  return null;
};
