import { judgedAnswerOf } from '#commands/audit/audit-answer.ts';
import type { RepositoryView } from '#commands/ingest/repository-view.ts';
import { asIfLanded, NOT_LANDED } from '#commands/policy/as-if-landed.ts';
import { judgedChanges } from '#commands/policy/judged-change-of.ts';
import type { JudgedAnswer } from '#model/audit-answer.ts';
import type { Policy } from '#model/policy.ts';
import { judgeChange } from '#policy/judge-change.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';

interface Gate {
  readonly view: RepositoryView;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly exported: ExportedChange;
  /** When it would land. */
  readonly at: Date;
}

/** What a gate found of one change. */
export interface Gated {
  readonly judged: JudgedAnswer;
  /** Changed paths, none where they could not be seen. */
  readonly paths: readonly string[];
}

/** Judges a change as if it landed at a time, by the function that an audit uses. */
export const judgeGate = async ({ view, policies, exported, at }: Gate): Promise<Gated> => {
  const landed = { exported: asIfLanded(exported, at), landing: NOT_LANDED };
  const [change] = await judgedChanges({ ...view, policies }, [landed]);
  if (change === undefined) throw new RangeError('one change has one judgement');
  const judged = judgedAnswerOf(change, judgeChange({ change, policies }));
  return { judged: { ...judged, merged_at: null }, paths: change.paths ?? [] };
};
