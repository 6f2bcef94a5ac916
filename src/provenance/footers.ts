import { type Phrase, pattern } from './phrase.ts';

/** Lines that a tool puts at the foot: the whole line says it and nothing else. */
export const FOOTERS: readonly Phrase[] = [
  {
    id: 'generated-with',
    pattern: pattern(
      String.raw`^(?:_|[^\w\n[\](<>]){0,8}(?:co-)?(?:generated|made|built|created|written|authored|coded|implemented)\s+(?:with|using)\s+(?<tool>[^\n]{1,160}?)[ \t.!_*)]{0,20}$`,
    ),
    kind: 'footer',
    role: 'author',
    place: 'footer',
  },
  {
    id: 'generated-by',
    pattern: pattern(
      String.raw`^(?:_|[^\w\n[\](<>]){0,8}\(?(?:co[- ]?)?(?:generated|created|made|written|authored|coded|implemented)\s+by:?\s+(?<tool>[^\n]{1,160}?)[ \t.!_*)]{0,20}$`,
    ),
    kind: 'footer',
    role: 'author',
    place: 'prose',
  },
  {
    id: 'assisted-by-item',
    pattern: pattern(String.raw`^[ \t]{0,4}[-*][ \t]+assisted[- ]by:[ \t]+(?<tool>[^\n]{1,160}?)[ \t.]{0,20}$`),
    kind: 'disclosed_assisted',
    role: 'author',
    place: 'declared',
  },
  {
    id: 'written-by-an-agent',
    pattern: pattern(String.raw`^written by an agent \((?<tool>[^)\n]{1,80})\)\.?$`),
    kind: 'footer',
    role: 'author',
    place: 'declared',
  },
];
