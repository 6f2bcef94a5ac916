import { z } from 'zod';
import { auditAnswer, gateAnswer } from '#model/audit-answer.ts';
import { ingestAnswer } from '#model/ingest-answer.ts';
import { provenanceExplanation, provenanceLine, provenanceSummary } from '#model/provenance-answer.ts';
import { searchAnswer } from '#model/search-answer.ts';
import { suspectsAnswer } from '#model/suspects-answer.ts';
import { KINDS } from './generate-kinds.ts';
import { meaningsOf } from './generate-terms.ts';

/** A generated file: its path in the project and its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

/** The answer of `check --json`. */
const checkAnswer = z
  .strictObject({
    problems: z.array(
      z.strictObject({
        file: z.string().meta({ description: 'Path as the command was given it' }),
        line: z.int().positive().nullable().meta({ description: 'Counted from 1; null for a whole file' }),
        column: z.int().positive().nullable().meta({ description: 'Counted from 1' }),
        rule: z.string().meta({ description: 'Permanent id of the rule, group/name' }),
        severity: z.enum(['error', 'warning']),
        message: z.string().meta({ description: 'What is wrong' }),
        hint: z.string().meta({ description: 'How to mend it' }),
      }),
    ),
  })
  .meta({ title: 'Answer of check --json' });

const FOLDER = 'public/schema';

/** JSON schemas of what people write, for editors, and of what `--json` prints. */
export const schemaFiles = (): GeneratedFile[] => [
  ...Object.entries(KINDS).map(([name, { title, intro, schema }]) =>
    schemaFile(name, schema.meta({ ...schema.meta(), title, description: intro })),
  ),
  schemaFile('check', checkAnswer),
  schemaFile('audit', auditAnswer.meta({ title: 'Answer of audit --json' })),
  schemaFile('gate', gateAnswer.meta({ title: 'Answer of gate --json' })),
  schemaFile('ingest', ingestAnswer.meta({ title: 'Answer of ingest --json' })),
  schemaFile('provenance', provenanceLine.meta({ title: 'Line of provenance --json, one a commit' })),
  schemaFile('provenance-summary', provenanceSummary.meta({ title: 'Answer of provenance --summary --json' })),
  schemaFile('provenance-explain', provenanceExplanation.meta({ title: 'Answer of provenance --explain --json' })),
  schemaFile('search', searchAnswer.meta({ title: 'Answer of search --json' })),
  schemaFile('suspects', suspectsAnswer.meta({ title: 'Answer of suspects --json' })),
];

const schemaFile = (name: string, schema: z.ZodType): GeneratedFile => {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      const values = (jsonSchema.enum ?? []).map(String);
      const meanings = meaningsOf(values);
      // Editors that show YAML read this; others ignore it.
      if (values.length > 0 && meanings !== undefined) {
        Object.assign(jsonSchema, { markdownEnumDescriptions: values.map((value) => meanings[value] ?? '') });
      }
    },
  });
  return { path: `${FOLDER}/${name}.schema.json`, text: `${JSON.stringify(json, null, 2)}\n` };
};
