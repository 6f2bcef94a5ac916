import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { HindcastError } from '#errors/hindcast-error.ts';
import { byPlace, type Problem } from '#errors/problem.ts';
import { type Incident, incident } from '#model/incident.ts';
import { ownAgents } from '#model/own-agents.ts';
import { type Pattern, pattern } from '#model/pattern.ts';
import { type Policy, policy } from '#model/policy.ts';
import { type RosterEntity, rosterEntity } from '#model/roster.ts';
import { type Sources, sources } from '#model/sources.ts';
import { agentProblems } from './content-agents.ts';
import { type Entries, type Located, readMdxFolder, readYamlFolder, readYamlValues } from './content-entries.ts';
import { idOf } from './content-ids.ts';
import { linkProblems } from './content-links.ts';
import { unknownNames } from './content-root.ts';
import { timeProblems } from './content-times.ts';
import { type OwnTools, ownToolsOf } from './own-tools.ts';

/** An incident or a pattern: its front matter as a value, and its text. */
export interface Entry<T> {
  readonly file: string;
  readonly data: T;
  readonly body: string;
  /** Line of the file that the body begins on. */
  readonly bodyLine: number;
}

/** The ids of a folder, and the texts in it. */
export type Written = Pick<Entries<unknown>, 'ids' | 'texts'>;

/** Everything that people wrote, by id. What has a problem is left out and listed in `problems`. */
export interface Content {
  readonly incidents: ReadonlyMap<string, Entry<Incident>>;
  readonly patterns: ReadonlyMap<string, Entry<Pattern>>;
  readonly policies: ReadonlyMap<string, { readonly file: string; readonly data: Policy }>;
  readonly roster: readonly RosterEntity[];
  /** `undefined` when there is no `sources.yaml`, or when it has a problem. */
  readonly sources: Sources | undefined;
  /** The organisation's own agents and people; `undefined` when there is no `agents.yaml`, or when it has a problem. */
  readonly agents: OwnTools | undefined;
  /** All files of the two folders with a text, also those that `incidents` and `patterns` leave out. */
  readonly written: Readonly<Record<'incidents' | 'patterns', Written>>;
  /** In the order of their places. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a content folder and checks schemas, ids, references and times; bodies are not looked at. Throws
 * `content/not-found` when there is no such folder.
 */
export const readContent = async (contentDir: string, { now }: { readonly now: Date }): Promise<Content> => {
  const found = await stat(contentDir).catch(() => undefined);
  if (found?.isDirectory() !== true) throw new HindcastError('content/not-found', { with: { path: contentDir } });
  const incidents = await readMdxFolder({ contentDir, folder: 'incidents', schema: incident, what: 'an incident' });
  const patterns = await readMdxFolder({ contentDir, folder: 'patterns', schema: pattern, what: 'a pattern' });
  const rules = { contentDir, folder: 'policies', schema: policy, what: 'a policy', several: false };
  const policies = await readYamlFolder(rules);
  const people = { contentDir, folder: 'people', schema: rosterEntity, what: 'an entity of the roster', several: true };
  const roster = await readYamlFolder(people);
  const source = await readOne({ contentDir, name: 'sources.yaml', schema: sources });
  const agent = await readOne({ contentDir, name: 'agents.yaml', schema: ownAgents });
  const links = { incidents, patterns, policies: policies.values, roster: roster.values, sources: source.values };
  const times = [...incidents.entries.values()].flatMap(({ data, document: { placeOf } }) =>
    timeProblems({ incident: data, placeOf, now }),
  );
  const clashes = agent.values.flatMap((file) => agentProblems({ file, roster: roster.values }));
  const parts = [incidents, patterns, policies, roster, source, agent];
  const own = [...parts.flatMap(({ problems }) => problems), ...times];
  return {
    incidents: entriesOf(incidents),
    patterns: entriesOf(patterns),
    policies: new Map(
      policies.values.map(({ file, data }) => [idOf(file.split(/[\\/]/).at(-1) ?? ''), { file, data }]),
    ),
    roster: roster.values.map(({ data }) => data),
    sources: source.values[0]?.data,
    agents: clashes.length > 0 ? undefined : agent.values.map(({ data }) => ownToolsOf(data))[0],
    written: { incidents, patterns },
    problems: [...own, ...clashes, ...linkProblems(links), ...(await unknownNames(contentDir))].toSorted(byPlace),
  };
};

/** A file of the folder itself, which need not be there. */
const readOne = async <S extends z.ZodType>({
  contentDir,
  name,
  schema,
}: {
  readonly contentDir: string;
  readonly name: string;
  readonly schema: S;
}): Promise<{ readonly values: readonly Located<z.output<S>>[]; readonly problems: readonly Problem[] }> => {
  const file = join(contentDir, name);
  const exists = (await stat(file).catch(() => undefined)) !== undefined;
  return exists ? readYamlValues({ file, schema, what: name, several: false }) : { values: [], problems: [] };
};

const entriesOf = <T>({ entries }: Entries<T>): ReadonlyMap<string, Entry<T>> =>
  new Map(
    [...entries].map(([id, { file, data, document }]) => [
      id,
      { file, data, body: document.body, bodyLine: document.bodyLine },
    ]),
  );
