import type { Registry } from '#provenance/registry.ts';

/** Agents that only exist in tests of the programs that keep such records. */
const TEST_AGENTS = new Set(['mock_ai', 'mock_known_human', 'test-agent', 'test']);
/** What programs put behind the name of an agent to say where it ran. */
const PLACE = / (?:cli|web|cloud|agent|ide)$/;

/** Is this the name of an agent that wrote something? Records also name stand-ins of tests, and `human`. */
export const isTestAgent = (agent: string): boolean => TEST_AGENTS.has(agent.trim().toLowerCase());

/** The tool that a record calls by this name; `null` for one that the registry does not know. */
export const agentTool = (agent: string, registry: Registry): string | null => {
  const name = agent.trim().toLowerCase();
  const words = name.replaceAll(/[\s_-]+/g, ' ');
  const known = [name, words, words.replace(PLACE, '')].map((each) => registry.findNamedTool(each));
  return known.find((tool) => tool !== undefined)?.id ?? null;
};
