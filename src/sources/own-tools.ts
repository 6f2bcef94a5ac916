import type { AiTool } from '#model/ai-tool.ts';
import { toolName } from '#model/ai-tools.ts';
import type { OwnAgents } from '#model/own-agents.ts';

/** What an organisation states of its own agents and people, in the form of the registry. */
export interface OwnTools {
  readonly agents: readonly AiTool[];
  readonly people: OwnAgents['people'];
}

const STATED = { known: 'read', source: 'content/agents.yaml' } as const;

const stated = <T>(fact: T): T & typeof STATED => ({ ...fact, ...STATED });

/** An organisation knows its agents at first hand, so its facts need no source. */
export const ownToolsOf = ({ agents, people }: OwnAgents): OwnTools => ({
  agents: agents.map((agent) => ({
    ...agent,
    ...STATED,
    name: agent.name ?? toolName(agent.id),
    identities: agent.identities.map(stated),
    reserved_names: agent.reserved_names.map(stated),
    author_suffixes: agent.author_suffixes.map(stated),
    keys: agent.keys.map(stated),
    footers: agent.footers.map(stated),
    hosts: agent.hosts.map(stated),
    branches: agent.branches.map(stated),
    marks: agent.marks.map(stated),
    reviewers: agent.reviewers.map(stated),
  })),
  people,
});
