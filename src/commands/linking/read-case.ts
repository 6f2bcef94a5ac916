import type { LinkingCase, SeenCommit } from '#linking/case.ts';
import { mostTelling } from '#linking/file-kind.ts';
import { askedLines, rangesOf } from '#linking/line-questions.ts';
import { notSeenOf } from '#linking/not-seen.ts';
import { backQuestions } from '#linking/step-back.ts';
import { type Trace, tracesOf } from '#linking/trace.ts';
import type { Commit } from '#model/commit.ts';
import type { CommitPatch, FilePatch } from '#model/patch.ts';
import type { NotSeen } from '#model/suspects-answer.ts';
import type { Repository } from '#sources/git/repository.ts';
import { inTurns } from './in-turns.ts';

interface ReadCase {
  readonly read: LinkingCase;
  readonly notSeen: readonly NotSeen[];
}

const MAX_FILES = 25;
const MAX_BYTES = 2 * 1024 * 1024;
const MAX_FIX_LINES = 20_000;
const MAX_LINES = 3000;
const MAX_RECENT = 30;
const MAX_OF_WAY: Readonly<Record<Trace['way'], number>> = { replaced: 40, beside: 15, function: 15, back: 15 };

/** Reads from a repository all that ranking needs for one fix. */
export const readCase = async (repository: Repository, fix: Commit): Promise<ReadCase> => {
  const [parent] = fix.parents;
  const patches = await repository.lines.patches([fix], { ignoreBlanks: true, maxLines: MAX_FIX_LINES });
  const patch = patches.get(fix.sha);
  const seenFix = seen(fix, patch);
  if (parent === undefined || patch === undefined) return nothingRead(seenFix);
  const files = mostTelling(patch.files, ({ oldPath, newPath }) => oldPath ?? newPath ?? '');
  const old = files.flatMap(tracedFile).slice(0, MAX_FILES);
  const contents = await repository.lines.contents(
    old.map(({ blob }) => blob),
    MAX_BYTES,
  );
  const first = await traceFiles(repository, { parent, files: old, contents });
  const paths = old.map(({ path }) => path);
  const asked = { commit: parent, limit: MAX_RECENT, paths: pathsOrFolders(paths, files) };
  const recent = await repository.lines.touching(asked);
  const read = new Map<string, SeenCommit>();
  await readCommits(repository, { shas: [...mostTraced(first), ...recent], read });
  const back = await stepBack(repository, { traces: first, read });
  await readCommits(repository, { shas: mostTraced(back), read });
  const traces = [...first, ...back].filter(({ sha }) => read.has(sha));
  const unread = old.filter(({ blob }) => !contents.has(blob)).map(({ path }) => path);
  return {
    read: { fix: seenFix, paths, traces, recent, candidates: [...read.values()] },
    notSeen: notSeenOf({ patch, traced: old.map(({ file }) => file), unread }),
  };
};

const nothingRead = (fix: SeenCommit): ReadCase => ({
  read: { fix, paths: [], traces: [], recent: [], candidates: [] },
  notSeen: [
    {
      what: 'the fix',
      detail: fix.parent === undefined ? 'it is the first commit of the history' : 'its files could not be compared',
      limits: 'Without what stood before the fix no line can be traced.',
    },
  ],
});

interface TracedFile {
  readonly path: string;
  readonly blob: string;
  readonly file: FilePatch;
}

const tracedFile = (file: FilePatch): readonly TracedFile[] =>
  file.oldPath === null || file.oldBlob === null || file.kind !== 'text'
    ? []
    : [{ path: file.oldPath, blob: file.oldBlob, file }];

/** The files that were there before; for a fix that only made new ones, the folders that they stand in. */
const pathsOrFolders = (paths: readonly string[], files: readonly FilePatch[]): readonly string[] =>
  paths.length > 0
    ? paths
    : [...new Set(files.map(({ newPath, oldPath }) => (newPath ?? oldPath ?? '').replace(/\/?[^/]*$/, '') || '.'))];

type Contents = ReadonlyMap<string, readonly string[]>;

const traceFiles = async (
  { lines }: Repository,
  { parent, files, contents }: { parent: string; files: readonly TracedFile[]; contents: Contents },
): Promise<readonly Trace[]> => {
  const traced = await inTurns(files, async ({ path, blob, file }) => {
    const asked = askedLines(file, contents.get(blob) ?? []);
    if (asked.length === 0) return [];
    const ranges = rangesOf(asked.map(({ line }) => line));
    return tracesOf(path, { asked, blamed: await lines.blame({ commit: parent, path, blob, ranges }) });
  });
  return traced.flat();
};

const stepBack = async (
  { lines }: Repository,
  { traces, read }: { traces: readonly Trace[]; read: ReadonlyMap<string, SeenCommit> },
): Promise<readonly Trace[]> => {
  const patches = new Map(
    [...read].flatMap(([sha, { patch }]) => (patch === undefined ? [] : [[sha, patch] as const])),
  );
  const found = await inTurns(backQuestions(traces, patches), async ({ through, path, blob, ranges, hunks }) => {
    const parent = read.get(through)?.parent;
    if (parent === undefined) return [];
    const asked = [...hunks].map(([line, hunk]) => ({ line, hunk, way: 'replaced' as const }));
    const blamed = await lines.blame({ commit: parent, path, blob, ranges });
    return tracesOf(path, { asked, blamed }).map((trace) => ({ ...trace, way: 'back' as const, through }));
  });
  return found.flat();
};

/** Of the commits found in each way those with the most lines. */
const mostTraced = (traces: readonly Trace[]): readonly string[] =>
  [...Map.groupBy(traces, ({ way }) => way)].flatMap(([way, lines]) =>
    [...Map.groupBy(lines, ({ sha }) => sha)]
      .toSorted(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
      .slice(0, MAX_OF_WAY[way])
      .map(([sha]) => sha),
  );

const readCommits = async (
  repository: Repository,
  { shas, read }: { shas: readonly string[]; read: Map<string, SeenCommit> },
): Promise<void> => {
  const wanted = [...new Set(shas)].filter((sha) => !read.has(sha));
  if (wanted.length === 0) return;
  const commits = [...(await repository.findCommits(wanted)).values()];
  const patches = await repository.lines.patches(commits, { ignoreBlanks: true, maxLines: MAX_LINES });
  for (const commit of commits) read.set(commit.sha, seen(commit, patches.get(commit.sha)));
};

const seen = ({ sha, committer, message, parents }: Commit, patch: CommitPatch | undefined): SeenCommit => ({
  sha,
  at: committer.at,
  message,
  parent: parents[0],
  patch,
});
