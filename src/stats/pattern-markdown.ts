import { PATTERN_BASES, PATTERN_GROUPS, type Pattern } from '#model/pattern.ts';
import { demotedBody, markdownDocument, markdownLine, markdownList, markdownSection } from './markdown-parts.ts';

interface Material {
  readonly pattern: Pattern;
  readonly body: string;
  readonly url: string;
  readonly incidents: readonly { readonly title: string; readonly url: string }[];
}

const lines = (items: readonly string[]): string => markdownList(items.map(markdownLine));

/** A pattern as one Markdown document, for readers that are programs. */
export const patternMarkdown = ({ pattern, body, url, incidents }: Material): string =>
  markdownDocument([
    `# ${markdownLine(pattern.title)}`,
    markdownLine(pattern.definition),
    markdownLine(pattern.mechanism),
    markdownList([`Group: ${PATTERN_GROUPS[pattern.group]}`, `Page: ${url}`]),
    ...markdownSection('Ask before designing', lines(pattern.questions)),
    ...markdownSection(
      'Why AI-assisted changes are prone',
      `${markdownLine(pattern.why_ai_prone)}\n\nBasis: ${PATTERN_BASES[pattern.why_basis]}.`,
    ),
    ...markdownSection('Missed by', lines(pattern.missed_by)),
    ...markdownSection('Caught by', lines(pattern.caught_by)),
    ...markdownSection('Signals in production', lines(pattern.signals)),
    ...markdownSection('Guardrails', lines(pattern.guardrails)),
    ...markdownSection(
      'Incidents',
      markdownList(
        incidents.map(({ title, url: page }) => `[${markdownLine(title).replaceAll(/[[\]]/g, '')}](${page})`),
      ),
    ),
    ...markdownSection('In practice', demotedBody(body)),
  ]);
