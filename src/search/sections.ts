import { CODE, type Section } from './document.ts';
import { plainBlockLine, plainLine } from './plain-text.ts';
import { anchorsOfPage } from './slug.ts';

interface Open {
  readonly heading: string;
  readonly anchor: string;
  readonly lines: string[];
}

const FENCE = /^\s{0,3}(?:>\s?)*\s*(?:[-*+]\s+)?(`{3,}|~{3,})/;
const HEADING = /^\s{0,3}#{1,6}(?:\s+(.*?))?(?:\s+#+)?\s*$/;
const STARTS_A_BLOCK = /^\s*(?:[-*+>|<]|\d{1,9}[.)]\s)/;
const COMMENT = /\{\/\*[\s\S]*?\*\/\}|<!--[\s\S]*?-->/g;
const TAG_OVER_LINES = /<[A-Z][\w.]*(?:\s+[\w-]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/g;

const joined = (lines: readonly string[]): string => {
  const blocks: string[] = [];
  for (const line of lines) {
    const last = blocks.length - 1;
    if (line.startsWith('\n') || last < 0) blocks.push(line.replace(/^\n/, '').trimEnd());
    else blocks[last] = `${blocks[last]} ${line}`.trim();
  }
  return blocks.filter((block) => block.trim() !== '').join('\n');
};

const oneLine = (text: string): string => text.replaceAll(/\s*\n\s*/g, ' ');

/**
 * The text of an MDX body by heading, without markup. What stands before the first heading belongs to `lead`, the part of
 * the page that holds the body. Empty sections are left out.
 */
export const sectionsOf = (body: string, lead: Pick<Section, 'heading' | 'anchor'>): Section[] => {
  const anchorOf = anchorsOfPage();
  let open: Open = { ...lead, lines: [] };
  const sections: Open[] = [open];
  let fence = '';
  for (const line of body.replaceAll(COMMENT, '').replaceAll(TAG_OVER_LINES, oneLine).split(/\r?\n/)) {
    const mark = FENCE.exec(line)?.[1] ?? '';
    const heading = fence === '' ? HEADING.exec(line) : null;
    if (heading !== null) {
      const text = plainLine(heading[1] ?? '');
      open = { heading: text, anchor: anchorOf(text), lines: [`\n${text}`] };
      sections.push(open);
    } else if (fence === '' ? mark !== '' : mark.startsWith(fence)) {
      fence = fence === '' ? mark : '';
    } else if (fence !== '') open.lines.push(`\n${CODE}${line.trim()}`);
    else open.lines.push(`${line.trim() === '' || STARTS_A_BLOCK.test(line) ? '\n' : ''}${plainBlockLine(line)}`);
  }
  return sections
    .map(({ heading, anchor, lines }): Section => ({ field: 'body', heading, anchor, text: joined(lines) }))
    .filter(({ text }) => text !== '');
};
