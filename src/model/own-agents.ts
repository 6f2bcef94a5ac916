import { z } from 'zod';
import { note } from './ai-fact.ts';
import { toolSchema } from './ai-tool.ts';
import { address } from './ai-tool-parts.ts';

const shape = toolSchema({ note });
const ownAgent = shape.extend({
  name: shape.shape.name
    .optional()
    .meta({ description: 'Name as it is shown; an id of a built-in tool has one already' }),
});

const text = z.string().trim().min(1).max(200);

const ownPerson = z.strictObject({
  name: text.meta({ description: 'Name, as commits and changes have it' }),
  names: z
    .array(text)
    .max(20)
    .default([])
    .meta({ description: 'Other ways in which texts name this person, such as the given name alone' }),
  addresses: z
    .array(address)
    .max(50)
    .default([])
    .meta({ description: 'Addresses in commits; they are never those of an agent' }),
  logins: z.array(text).max(50).default([]).meta({ description: 'Accounts; they are never those of an agent' }),
  note,
});

/** `content/agents.yaml`: agents that only this organisation knows, and people who share a name with a tool. */
export const ownAgents = z.strictObject({
  schema_version: z.literal(1).meta({ description: 'Version of this schema' }),
  agents: z
    .array(ownAgent)
    .max(500)
    .default([])
    .meta({ description: 'Agents of the organisation; one with the id of a built-in tool adds to that tool' }),
  people: z
    .array(ownPerson)
    .max(5000)
    .default([])
    .meta({ description: 'People who share a name, an address or an account with a tool' }),
});
export type OwnAgents = z.output<typeof ownAgents>;
