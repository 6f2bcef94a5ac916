import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HindcastError } from '#errors/hindcast-error.ts';
import { byPlace, type Problem } from '#errors/problem.ts';
import { type Incident, incident } from '#model/incident.ts';
import { type Pattern, pattern } from '#model/pattern.ts';
import { type Policy, policy } from '#model/policy.ts';
import { type RosterEntity, rosterEntity } from '#model/roster.ts';
import { type Sources, sources } from '#model/sources.ts';
import { type Entries, type Located, readMdxFolder, readYamlFolder, readYamlValues } from './content-entries.ts';
import { idOf } from './content-ids.ts';
import { linkProblems } from './content-links.ts';
import { unknownNames } from './content-root.ts';
import { timeProblems } from './content-times.ts';

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
  const source = await readSources(contentDir);
  const links = { incidents, patterns, policies: policies.values, roster: roster.values, sources: source.values };
  const times = [...incidents.entries.values()].flatMap(({ data, document: { placeOf } }) =>
    timeProblems({ incident: data, placeOf, now }),
  );
  const parts = [incidents, patterns, policies, roster, source];
  const own = [...parts.flatMap(({ problems }) => problems), ...times];
  return {
    incidents: entriesOf(incidents),
    patterns: entriesOf(patterns),
    policies: new Map(
      policies.values.map(({ file, data }) => [idOf(file.split(/[\\/]/).at(-1) ?? ''), { file, data }]),
    ),
    roster: roster.values.map(({ data }) => data),
    sources: source.values[0]?.data,
    written: { incidents, patterns },
    problems: [...own, ...linkProblems(links), ...(await unknownNames(contentDir))].toSorted(byPlace),
  };
};

const readSources = async (
  contentDir: string,
): Promise<{ readonly values: readonly Located<Sources>[]; readonly problems: readonly Problem[] }> => {
  const file = join(contentDir, 'sources.yaml');
  const exists = (await stat(file).catch(() => undefined)) !== undefined;
  if (!exists) return { values: [], problems: [] };
  return readYamlValues({ file, schema: sources, what: 'sources.yaml', several: false });
};

const entriesOf = <T>({ entries }: Entries<T>): ReadonlyMap<string, Entry<T>> =>
  new Map(
    [...entries].map(([id, { file, data, document }]) => [
      id,
      { file, data, body: document.body, bodyLine: document.bodyLine },
    ]),
  );
