import { type CheckpointSession, parseCheckpoint } from '#provenance/sidecars/entire.ts';
import type { Repository } from '#sources/git/repository.ts';
import type { Malformed } from './malformed.ts';

const BRANCH = 'entire/checkpoints/v1';
const METADATA = /^[0-9a-f]{2}\/[0-9a-f]{10}\/(?:\d{1,6}\/)?metadata\.json$/;

/** Reads the sessions that the branch of checkpoints of Entire holds, by the id of their checkpoint. */
export const readCheckpoints = async (
  repository: Repository,
  malformed: Malformed,
): Promise<ReadonlyMap<string, readonly CheckpointSession[]>> => {
  const byId = new Map<string, CheckpointSession[]>();
  const tip = await repository.branchTip(BRANCH);
  if (tip === undefined) return byId;
  for await (const { path, text } of repository.files({ commit: tip, wanted: (each) => METADATA.test(each) })) {
    const session = parseCheckpoint(path, text);
    if (session.ok) byId.set(session.value.id, [...(byId.get(session.value.id) ?? []), session.value]);
    else malformed.add({ what: 'files', place: BRANCH, which: path, why: session.why });
  }
  return byId;
};
