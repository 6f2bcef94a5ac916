import type { AiTool } from '#model/ai-tool.ts';
import { EVIDENCE_EXAMPLES, type EvidenceExample } from '#model/evidence-examples.ts';
import { EVIDENCE_KINDS } from '#model/evidence-kinds.ts';
import { NOT_EVIDENCE } from '#model/not-evidence.ts';
import { SHARE_SOURCES } from '#model/provenance.ts';
import { AI_ROLES, EVIDENCE, INVOLVEMENT } from '#model/vocabulary.ts';
import { exampleText, kindRows } from './kind-rows.ts';
import { knownText, sourceText } from './known-text.ts';
import { markdownDocument, markdownList } from './markdown-parts.ts';
import { shareText } from './number-text.ts';
import {
  METHOD_FIGURES,
  METHOD_LEAD,
  METHOD_SECTIONS,
  METHOD_TEXTS,
  METHOD_TITLE,
  type MethodFigure,
  type MethodSection,
  SIMPLER_FIGURES,
} from './provenance-method.ts';
import { takenFor } from './sign-text.ts';
import { sentenceText } from './term-text.ts';
import { toolGroups } from './tool-groups.ts';
import { namesText } from './tool-names-text.ts';
import { signsOf } from './tool-signs.ts';

/** Text as a span of code, whatever signs it holds; line ends become blanks. */
const code = (text: string): string => {
  const one = text.replaceAll(/\s+/g, ' ').trim();
  return one.includes('`') ? `\`\` ${one} \`\`` : `\`${one}\``;
};

const termList = (terms: Readonly<Record<string, string>>): string =>
  markdownList(Object.entries(terms).map(([term, meaning]) => `${term}: ${meaning}`));

const example = (given: EvidenceExample | undefined): string =>
  given === undefined ? '' : ` ${exampleText(given)} ${code(given.text)}`;

const toolBlocks = (tool: AiTool): string[] => [
  `#### ${tool.name} (${tool.id})`,
  markdownList([
    `${knownText(tool)}: ${sourceText(tool)}.${tool.note === undefined ? '' : ` ${sentenceText(tool.note)}`}`,
    ...(tool.words.length === 0 ? [] : [namesText(tool)]),
    ...signsOf(tool).map((sign) => {
      const note = sign.note === undefined ? '' : `; ${sign.note}`;
      return `${sign.what} ${code(sign.text)}: ${takenFor(sign)}. ${sign.known}${note}.`;
    }),
  ]),
];

const figureList = (figures: readonly MethodFigure[]): string =>
  markdownList(
    figures.map(({ name, means, part, of, low, high }) => {
      const interval = `95% interval ${shareText(low, 1)} to ${shareText(high, 1)}`;
      return `${name}: ${part} of ${of} (${shareText(part, of)}; ${interval}); ${means}`;
    }),
  );

/** What stands in a section besides its words. */
const tables = (tools: readonly AiTool[]): Readonly<Partial<Record<MethodSection, readonly string[]>>> => ({
  measured: [figureList(METHOD_FIGURES), 'Simpler ways, on the same commits:', figureList(SIMPLER_FIGURES)],
  strengths: [termList(EVIDENCE)],
  kinds: [
    markdownList(
      kindRows(EVIDENCE_KINDS, EVIDENCE_EXAMPLES).map(
        (row) => `${row.name} (${code(row.kind)}): ${row.means}. ${row.declares}.${example(row.example)}`,
      ),
    ),
  ],
  levels: [termList(INVOLVEMENT), '### What a tool did', termList(AI_ROLES)],
  never: [markdownList(NOT_EVIDENCE.map((row) => `${row.what}. ${row.why}.${example(row.example)}`))],
  shares: [termList(SHARE_SOURCES)],
  tools: toolGroups(tools).flatMap((group) => [`### ${group.title}`, ...group.tools.flatMap(toolBlocks)]),
});

/** The page on provenance as one Markdown document, for readers that are programs. It says what the page says. */
export const provenanceMethodMarkdown = (tools: readonly AiTool[], url: string): string => {
  const beside = tables(tools);
  return markdownDocument([
    `# ${METHOD_TITLE}`,
    METHOD_LEAD,
    markdownList([`Page: ${url}`]),
    ...METHOD_SECTIONS.flatMap(({ id, title }) => {
      const { before, points = [], after } = METHOD_TEXTS[id];
      const blocks = [before ?? '', markdownList(points), ...(beside[id] ?? []), after ?? ''];
      return [`## ${title}`, ...blocks.filter((block) => block !== '')];
    }),
  ]);
};
