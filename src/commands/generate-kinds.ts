import { incident } from '#model/incident.ts';
import { ownAgents } from '#model/own-agents.ts';
import { pattern } from '#model/pattern.ts';
import { policy } from '#model/policy.ts';
import { rosterEntity } from '#model/roster.ts';
import { sources } from '#model/sources.ts';
import type { Kind } from './generate-reference.ts';

/** Kinds of files that people write, by the name of their JSON schema. */
export const KINDS = {
  incident: {
    title: 'Incident',
    intro: 'A file `incidents/<id>.mdx`. Its name is its id and its address, and never changes.',
    schema: incident,
  },
  pattern: { title: 'Pattern', intro: 'A file `patterns/<id>.mdx`. Its name is its id.', schema: pattern },
  policy: {
    title: 'Policy',
    intro: 'A file `policies/<id>.yaml`. Of several, the one with the latest `in_force_from` before the merge applies.',
    schema: policy,
  },
  person: {
    title: 'Roster',
    intro:
      'A file `people/*.yaml` holds Backstage entities, one or more, with a line `---` between them: users and groups.',
    schema: rosterEntity,
  },
  sources: { title: 'Sources', intro: 'The file `sources.yaml`: what ingest reads.', schema: sources },
  agents: {
    title: 'Agents',
    intro:
      'The file `agents.yaml`: agents that only your organisation knows, and people who share a name with a tool. How to write one: [provenance-registry.md](provenance-registry.md).',
    schema: ownAgents,
  },
} as const satisfies Record<string, Kind>;
