import type { Commit } from '#model/commit.ts';
import type { Evidence } from '#model/provenance.ts';
import { textBehind } from '#provenance/explain.ts';
import type { ReadSource } from './open-source.ts';

const COMMIT = /\bcommit ([0-9a-f]{7,64})\b/;
const CHANGE = /^change #(\d+)/;

/** The text that spoke, wherever it stands: in the commit, in one that it swallowed, in the record of its change. */
export const findText = async (read: ReadSource, commit: Commit, evidence: Evidence): Promise<string | null> => {
  const { path, channel, line } = evidence;
  if (path === null) return textBehind(evidence, commit);
  const sha = COMMIT.exec(path)?.[1];
  if (channel !== 'change') {
    const behind = sha === undefined ? undefined : await read.repository.findCommit(sha);
    return behind === undefined ? null : textBehind({ ...evidence, path: null }, behind);
  }
  const change = read.exported?.get(Number(CHANGE.exec(path)?.[1]));
  if (evidence.kind === 'change_author') return change?.author?.login ?? null;
  return line === null ? null : (change?.body?.split(/\r?\n/)[line - 1] ?? null);
};
