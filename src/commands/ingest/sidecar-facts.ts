import { createHash } from 'node:crypto';
import type { Repository } from '#sources/git/repository.ts';

/** Refs under which tools keep what they know of commits. */
const SIDECAR_REF = /^refs\/(?:notes\/|ai\/)|\/entire\/checkpoints\/v1$/;
const TRACES = '.agent-trace';

/**
 * What stands for the records that tools keep beside a history, and changes when any of them does: the refs that hold
 * them, and those that lie among the files at the tip.
 */
export const sidecarFacts = async (repository: Repository): Promise<unknown> => {
  const refs: string[] = [];
  for await (const { name, sha } of repository.refs()) if (SIDECAR_REF.test(name)) refs.push(`${name} ${sha}`);
  const traces = createHash('sha256');
  const tip = await repository.branchTip('HEAD');
  if (tip !== undefined) {
    for await (const { path, text } of repository.files({ commit: tip, folder: TRACES })) {
      traces.update(`${path}\0${text}\0`);
    }
  }
  return { refs, traces: traces.digest('hex') };
};
