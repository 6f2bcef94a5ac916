import type { Incident } from '#model/incident.ts';
import { IMPACT_KINDS, TRIGGERS } from '#model/incident-vocabulary.ts';
import type { Pattern } from '#model/pattern.ts';
import { momentOf, type Precision } from '#model/time.ts';
import { RECORD_TYPES } from '#model/vocabulary.ts';
import type { Field, SearchDocument, Section } from './document.ts';
import { plainLine } from './plain-text.ts';
import { sectionsOf } from './sections.ts';

/** One file of content: its id, its checked front matter and its body. */
export interface Entry<Data> {
  readonly id: string;
  readonly data: Data;
  readonly body: string;
}

/** Texts of front matter as a reader sees them, without those that say nothing. */
export const present = (texts: readonly (string | undefined)[]): string[] =>
  texts.flatMap((text) => (text === undefined || text === '' || text === 'unknown' ? [] : [plainLine(text)]));

interface Part extends Omit<Section, 'text'> {
  readonly texts: readonly (string | undefined)[];
}

/** A part of the page that is made from front matter; left out when it is empty. */
export const partOf = ({ texts, ...part }: Part): Section[] => {
  const text = present(texts).join('\n');
  return text === '' ? [] : [{ ...part, text }];
};

const LENGTHS: Readonly<Partial<Record<Precision, number>>> = { year: 4, month: 7 };

/** The day, month or year (UTC) under which the site lists it, as exact as it is known. */
const dateOf = (data: Incident): { date?: string } => {
  const time =
    data.impact_started_at ??
    data.detected_at ??
    data.introduced_at ??
    data.timeline[0]?.at ??
    data.mitigated_at ??
    data.resolved_at;
  if (time === undefined) return {};
  const { at, precision } = momentOf(time);
  return { date: at.toISOString().slice(0, LENGTHS[precision] ?? 10) };
};

const labelsOf = (data: Incident): string[] => [
  data.severity,
  ...(data.record_type === 'incident' ? [] : [data.record_type, RECORD_TYPES[data.record_type]]),
  ...data.impact.flatMap(({ kind }) => [kind, IMPACT_KINDS[kind]]),
  data.trigger,
  TRIGGERS[data.trigger],
];

const patternNames = (data: Incident, patterns: ReadonlyMap<string, Pattern>): string[] =>
  data.patterns.flatMap(({ id }) => {
    const found = patterns.get(id);
    return found === undefined ? [id] : [found.title, ...found.aliases];
  });

const fieldsOf = (data: Incident, patterns: ReadonlyMap<string, Pattern>): Partial<Record<Field, string[]>> => ({
  title: present([data.title]),
  aliases: present(data.aliases),
  summary: present([data.summary]),
  patterns: patternNames(data, patterns),
  services: present([
    data.organisation,
    ...data.services,
    ...data.components,
    ...data.regions,
    ...data.changes.map(({ repository }) => repository),
  ]),
  tools: present(data.ai.tools.flatMap(({ name, model }) => [name, model])),
  labels: present(labelsOf(data)),
});

const causes = ({ contributing_factors, no_change_cause, safeguards }: Incident): Part => ({
  field: 'factors',
  heading: 'Why it happened',
  anchor: 'incident-causes',
  texts: [
    ...contributing_factors.map(({ factor }) => factor),
    no_change_cause?.why,
    ...safeguards.map(({ why }) => why),
  ],
});

const account = ({ ai: { dispute, missed } }: Incident): Part => ({
  field: 'factors',
  heading: 'What AI had to do with it',
  anchor: 'incident-ai',
  texts: [...missed, dispute?.claim, dispute?.denial],
});

const learnt = ({ lessons }: Incident): Part => ({
  field: 'lessons',
  heading: 'Lessons',
  anchor: 'incident-lessons',
  texts: [lessons?.went_well, lessons?.went_wrong, lessons?.lucky, lessons?.surprised_by].flatMap((each) => each ?? []),
});

const toDo = ({ actions }: Incident): Part => ({
  field: 'lessons',
  heading: 'Actions',
  anchor: 'incident-actions',
  texts: actions.map(({ title }) => title),
});

const course = ({ timeline, impact }: Incident): Part[] => [
  { field: 'timeline', heading: 'Impact', anchor: 'incident-impact', texts: impact.map(({ note }) => note) },
  { field: 'timeline', heading: 'Timeline', anchor: 'incident-timeline', texts: timeline.map(({ what }) => what) },
];

/** What search knows of an incident; the names and aliases of its patterns are part of it. */
export const incidentDocument = (
  { id, data, body }: Entry<Incident>,
  patterns: ReadonlyMap<string, Pattern>,
): SearchDocument => ({
  kind: 'incident',
  id,
  ...dateOf(data),
  severity: data.severity,
  fields: fieldsOf(data, patterns),
  sections: [
    ...[causes(data), account(data), learnt(data), toDo(data), ...course(data)].flatMap(partOf),
    ...sectionsOf(body, { heading: 'The account', anchor: 'incident-account' }),
  ],
});
