import { PATTERN_GROUPS, type Pattern } from '#model/pattern.ts';
import type { SearchDocument, Section } from './document.ts';
import { type Entry, partOf, present } from './incident-document.ts';
import { sectionsOf } from './sections.ts';

const reasons = (data: Pattern): Section[] =>
  [
    { heading: 'Why AI-assisted changes are prone', anchor: 'pattern-why', texts: [data.why_ai_prone] },
    { heading: 'Signals in production', anchor: 'pattern-signals', texts: data.signals },
    { heading: 'In a change', anchor: 'pattern-smells', texts: data.smells.map(({ why }) => why) },
  ].flatMap((part) => partOf({ field: 'factors', ...part }));

const advice = (data: Pattern): Section[] =>
  [
    { heading: 'Ask before designing', anchor: 'pattern-questions', texts: data.questions },
    { heading: 'Guardrails', anchor: 'pattern-guardrails', texts: data.guardrails },
    {
      heading: 'What misses and what catches it',
      anchor: 'pattern-tests',
      texts: [...data.caught_by, ...data.missed_by],
    },
  ].flatMap((part) => partOf({ field: 'lessons', ...part }));

/** What search knows of a failure pattern. */
export const patternDocument = ({ id, data, body }: Entry<Pattern>): SearchDocument => ({
  kind: 'pattern',
  id,
  fields: {
    title: present([data.title]),
    aliases: present([...data.aliases, ...data.references.map(({ id: reference }) => reference)]),
    summary: present([data.definition]),
    labels: [PATTERN_GROUPS[data.group], data.maturity],
    factors: present([data.mechanism]),
  },
  sections: [
    ...reasons(data),
    ...advice(data),
    ...sectionsOf(body, { heading: 'In practice', anchor: 'pattern-practice' }),
  ],
});
