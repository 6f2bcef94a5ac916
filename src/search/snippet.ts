import { type Mark, marksOf, type Passage } from './found.ts';

/** A piece of a text with the places to mark in it. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const LENGTH = 180;
const LEAD = 50;
const CUT = '…';
const RELATED = 0.3;
const PROSE: ReadonlySet<string> = new Set(['summary', 'factors', 'lessons', 'body']);

const worth = ({ found }: Pick<Passage, 'found'>): number => {
  const parts = new Map(
    found.map(({ of, term }) => [of === 'related' ? term : of.typed, of === 'related' ? RELATED : 1]),
  );
  return [...parts.values()].reduce((sum, part) => sum + part, 0);
};

/** A word boundary at or after `at` when forward, at or before it otherwise. */
const boundary = (text: string, at: number, forward: boolean): number => {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  const space = forward ? text.indexOf(' ', at) : text.lastIndexOf(' ', at);
  return space < 0 ? (forward ? text.length : 0) : forward ? space + 1 : space;
};

/** Where the window opens that shows the most of what was found, the earliest of equals. */
const windowStart = ({ text, found }: Passage): number => {
  if (text.length <= LENGTH) return 0;
  const starts = found.map(({ start }) => Math.max(0, start - LEAD));
  const valued = starts.map((from) => ({
    from,
    value: worth({ found: found.filter(({ start, end }) => start >= from && end <= from + LENGTH) }),
  }));
  const top = Math.max(...valued.map(({ value }) => value));
  return boundary(text, valued.find(({ value }) => value === top)?.from ?? 0, true);
};

const cutFrom = (passage: Passage): Snippet => {
  const { text, found } = passage;
  const from = windowStart(passage);
  const to = text.length - from <= LENGTH ? text.length : boundary(text, from + LENGTH, false);
  const [before, after] = [from > 0 ? CUT : '', to < text.length ? CUT : ''];
  const shift = before.length - from;
  const inside = found.filter(({ start, end }) => start >= from && end <= to);
  return {
    text: `${before}${text.slice(from, to)}${after}`,
    marks: marksOf(inside).map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
};

/** A whole text with its marks. */
export const marked = ({ text, found }: Pick<Passage, 'text' | 'found'>): Snippet => ({ text, marks: marksOf(found) });

/** The prose passage that shows the most of the query, cut to what fits; `undefined` when no prose holds any of it. */
export const snippetOf = (passages: readonly Passage[]): Snippet | undefined => {
  const prose = passages.filter(({ field }) => PROSE.has(field));
  const top = Math.max(...prose.map(worth));
  const best = prose.find((passage) => worth(passage) === top);
  return best === undefined ? undefined : cutFrom(best);
};

/** A heading of the page under which the query is met. */
export interface SectionHit {
  readonly heading: string;
  readonly anchor: string;
  readonly snippet: Snippet;
}

/** The sections of the body that meet most of the query, at most `most`, best first. */
export const sectionsHit = (passages: readonly Passage[], most: number): SectionHit[] => {
  const sections = new Map<string, Passage[]>();
  for (const passage of passages) {
    const direct = passage.found.some(({ of }) => of !== 'related');
    if (passage.anchor === '' || !direct) continue;
    sections.set(passage.anchor, [...(sections.get(passage.anchor) ?? []), passage]);
  }
  const valued = [...sections.values()].map((group) => ({
    group,
    value: worth({ found: group.flatMap((p) => p.found) }),
  }));
  return valued
    .toSorted((a, b) => b.value - a.value)
    .slice(0, most)
    .flatMap(({ group }) => {
      const text = group.filter((passage) => passage.text !== passage.heading);
      const [first] = group;
      const snippet = snippetOf(text.length > 0 ? text : group);
      if (first === undefined || snippet === undefined) return [];
      return [{ heading: first.heading, anchor: first.anchor, snippet }];
    });
};
