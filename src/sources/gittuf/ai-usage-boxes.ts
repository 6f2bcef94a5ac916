/** What the section on AI of a pull request answers by its boxes. */
export type BoxAnswer = 'yes' | 'no' | 'blank';

const HEADING = /^[\s#*_]*AI Usage\b/im;
const BOX = /^\s*[-*+] \[([^\]])\] I \*\*(did|did not)\*\* use generative AI\b/gim;

/**
 * Reads the two boxes of gittuf's template as the template writes them. `blank` where the section stands without either
 * of its boxes ticked, or with both, whatever else is said there; `undefined` where there is no such section. What a
 * change says of AI in any words is for provenance to find.
 */
export const aiUsageBoxes = (body: string): BoxAnswer | undefined => {
  const text = body.replaceAll('\r\n', '\n');
  if (!HEADING.test(text)) return undefined;
  const ticked = new Set([...text.matchAll(BOX)].flatMap(([, mark, word]) => (/x/i.test(mark ?? '') ? [word] : [])));
  if (ticked.size !== 1) return 'blank';
  return ticked.has('did') ? 'yes' : 'no';
};
