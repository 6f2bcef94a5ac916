import { LINE_MEANINGS, TOOL_ROLES } from '#model/ai-tool-parts.ts';
import { GLOSSARY } from '#model/glossary.ts';
import { CALLOUT_KINDS } from '#model/mdx-components.ts';
import { GIVEN_ON, INVOLVED_AS } from '#model/policy-require.ts';
import { PERSON_KINDS } from '#model/roster.ts';
import { AUDIENCES, STATUSES } from '#model/vocabulary.ts';

type Terms = Readonly<Record<string, string>>;

const TABLES: readonly Terms[] = [
  ...GLOSSARY.map(({ terms }) => terms),
  AUDIENCES,
  STATUSES,
  PERSON_KINDS,
  CALLOUT_KINDS,
  LINE_MEANINGS,
  TOOL_ROLES,
  GIVEN_ON,
  INVOLVED_AS,
];

/** The sentence for each value of a closed list; none for a list that needs no explanation, such as units of time. */
export const meaningsOf = (values: readonly string[]): Terms | undefined =>
  TABLES.find(
    (terms) => Object.keys(terms).length === values.length && values.every((value) => Object.hasOwn(terms, value)),
  );
