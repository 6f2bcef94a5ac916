import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemsError } from '#errors/problem.ts';
import { ownAgents } from '#model/own-agents.ts';
import { makeRegistry, REGISTRY, type Registry } from '#provenance/registry.ts';
import { agentProblems } from '#sources/content-agents.ts';
import { readYamlValues } from '#sources/content-entries.ts';
import { ownToolsOf } from '#sources/own-tools.ts';

/**
 * The tools that are known, with those that the organisation states in `agents.yaml`. Only that file is read, so that
 * the first answer does not wait for all content. Throws `ProblemsError`: a person who is not believed could be accused.
 */
export const contentRegistry = async (contentDir: string): Promise<Registry> => {
  const file = join(contentDir, 'agents.yaml');
  if ((await stat(file).catch(() => undefined)) === undefined) return REGISTRY;
  const { values, problems } = await readYamlValues({ file, schema: ownAgents, what: 'agents.yaml', several: false });
  const all = [...problems, ...values.flatMap((value) => agentProblems({ file: value, roster: [] }))];
  if (all.length > 0) throw new ProblemsError(all);
  const [own] = values;
  return own === undefined ? REGISTRY : makeRegistry(ownToolsOf(own.data));
};
