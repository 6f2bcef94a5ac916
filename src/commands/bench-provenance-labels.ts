import { type LabelledCommit, labelledCommit } from '#model/labelled-commits.ts';
import type { Provenance } from '#model/provenance.ts';
import { provenanceOf } from '#provenance/provenance-of.ts';
import { REGISTRY } from '#provenance/registry.ts';
import { noteFacts } from '#provenance/sidecars/git-ai-facts.ts';
import { parseGitAiNote } from '#provenance/sidecars/git-ai-note.ts';
import { NO_FACTS, type SidecarFacts } from '#provenance/sidecars/sidecar-facts.ts';
import { withSidecars } from '#provenance/sidecars/with-sidecars.ts';
import { parseMessage } from '#sources/git/parse-message.ts';
import { jsonLines, parsedFile } from './bench-files.ts';
import { BASELINES } from './bench-provenance-baselines.ts';

/** How well claims fit labels. `precision` and `recall` are of "AI wrote part of it". */
interface Quality {
  readonly precision: number;
  readonly recall: number;
  /** Rows that are claimed and labelled, of those claimed. */
  readonly right: number;
  readonly claimed: number;
}

/** Judges provenance on commits labelled by hand (JSON lines), and simpler ways on the same rows. */
export const benchLabels = async ({ labelled }: { readonly labelled: string }): Promise<object> => {
  const rows = await parsedFile({
    path: labelled,
    parse: jsonLines,
    schema: labelledCommit.array().min(1),
    expected: 'commits labelled by hand',
  });
  const judged = rows.map((row) => ({ row, found: provenanceOfRow(row) }));
  const claimed = judged.filter(({ found }) => found.ai_assisted);
  const right = claimed.filter(({ row }) => row.label.ai);
  const missed = judged.filter(({ row, found }) => row.label.ai && !found.ai_assisted);
  return {
    rows: rows.length,
    labelled_ai: rows.filter(({ label }) => label.ai).length,
    ...qualityOf(rows, new Set(claimed.map(({ row }) => row))),
    tool: share(right, ({ row: { label }, found }) => isTool(label.tool, found)),
    role: share(right, ({ row: { label }, found }) => found.roles.map(String).includes(label.role)),
    level: share(right, ({ row: { label }, found }) => found.involvement === label.level),
    wrong: claimed.filter(({ row }) => !row.label.ai).map(nameOf),
    missed: missed.map(nameOf),
    baselines: Object.fromEntries(
      Object.entries(BASELINES).map(([name, claims]) => [name, qualityOf(rows, new Set(rows.filter(claims)))]),
    ),
  };
};

const provenanceOfRow = ({ message, author, committer, date, gitAiNote }: LabelledCommit): Provenance => {
  const at = new Date(date);
  const commit = { message, author: { ...author, at }, committer: { ...committer, at }, ...parseMessage(message) };
  return withSidecars(provenanceOf(commit), gitAiNote === undefined ? undefined : factsOfNote(gitAiNote));
};

/** What a note says without the commit that it is of: no share, since the lines that were added are not here. */
const factsOfNote = (text: string): SidecarFacts => {
  const note = parseGitAiNote(text);
  return note.ok ? { ...NO_FACTS, evidence: noteFacts(note.value, { registry: REGISTRY }).evidence } : NO_FACTS;
};

const isTool = (label: string | null, { tools }: Provenance): boolean =>
  label === 'unknown' ? tools.length === 0 : tools.includes(label ?? '');

const nameOf = ({ row: { repo, sha } }: { readonly row: LabelledCommit }): string => `${repo} ${sha.slice(0, 10)}`;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

const share = <T>(all: readonly T[], is: (each: T) => boolean): number =>
  all.length === 0 ? 1 : rounded(all.filter(is).length / all.length);

const qualityOf = (rows: readonly LabelledCommit[], claimed: ReadonlySet<LabelledCommit>): Quality => {
  const right = rows.filter((row) => row.label.ai && claimed.has(row)).length;
  const labelled = rows.filter(({ label }) => label.ai).length;
  return {
    precision: claimed.size === 0 ? 1 : rounded(right / claimed.size),
    recall: labelled === 0 ? 1 : rounded(right / labelled),
    right,
    claimed: claimed.size,
  };
};
