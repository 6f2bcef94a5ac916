import { expect, test } from 'vitest';
import { AI_TOOLS } from '#model/ai-tools.ts';
import { EVIDENCE_KINDS } from '#model/evidence-kinds.ts';
import { NOT_EVIDENCE } from '#model/not-evidence.ts';
import { METHOD_SECTIONS } from './provenance-method.ts';
import { provenanceMethodMarkdown } from './provenance-method-markdown.ts';

const text = provenanceMethodMarkdown(AI_TOOLS, 'https://example.com/methods/provenance/');

test('every section, kind, tool and row of what never counts is told', () => {
  for (const { title } of METHOD_SECTIONS) expect(text).toContain(`\n## ${title}\n`);
  for (const kind of Object.keys(EVIDENCE_KINDS)) expect(text).toContain(`(\`${kind}\`)`);
  for (const { id, name } of AI_TOOLS) expect(text).toContain(`\n#### ${name} (${id})\n`);
  for (const { what } of NOT_EVIDENCE) expect(text).toContain(`\n- ${what}. `);
});

test('every item is one line, so that an example cannot start a block', () => {
  const strays = text.split('\n').filter((line) => /^(?:\s*>|```|Co-authored-by)/.test(line));
  expect(strays).toEqual([]);
});
