const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const SPOKEN = /\b(?:title|label|value|note|source|file)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const spoken = (tag: string): string =>
  [...tag.matchAll(SPOKEN)].map(([, double, single]) => double ?? single ?? '').join(' ');

const character = (whole: string, name: string): string => {
  if (!name.startsWith('#')) return NAMED[name] ?? whole;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
};

const outsideCode = (text: string): string =>
  text
    .replaceAll(/!?\[\^[^\]]*\]/g, '')
    .replaceAll(/!?\[([^\][]*)\](?:\([^()\s]*(?:\s+"[^"]*")?\)|\[[^\]]*\])/g, '$1')
    .replaceAll(/<(?:https?:\/\/|mailto:)[^>\s]*>/g, '')
    .replaceAll(/<\/?[A-Za-z][^<>]*>/g, (tag) => ` ${spoken(tag)} `)
    .replaceAll(/(?<!\\)(\*\*|\*|~~|(?<![\p{L}\p{N}])__?|__?(?![\p{L}\p{N}]))/gu, '')
    .replaceAll(/&(#?\w{1,8});/g, character)
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1');

/** One line of Markdown or MDX as a reader sees it: no markup, links by their text, components by their string attributes. */
export const plainLine = (line: string): string =>
  line
    .split(/(`+[^`]*`+)/)
    .map((part) => (part.startsWith('`') ? part.replaceAll('`', '') : outsideCode(part)))
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();

const ROW_RULE = /^\s*\|?[\s:|-]+\|[\s:|-]*$/;
const BLOCK_MARK = /^\s*(?:>\s?)*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)?/;

/** One line of a block: list, quotation and table marks taken off. Empty for a rule between rows or paragraphs. */
export const plainBlockLine = (line: string): string => {
  if (ROW_RULE.test(line) || /^\s*([-*_])(?:\s*\1){2,}\s*$/.test(line)) return '';
  const cells = line.replace(BLOCK_MARK, '');
  return plainLine(cells.startsWith('|') ? cells.replaceAll(/(?<!\\)\|/g, ' ') : cells);
};
