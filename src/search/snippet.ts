import { type Found, type Mark, marksOf, type Passage } from './found.ts';

/** A piece of a text with the places to mark in it. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Mark[];
}

const LENGTH = 180;
const LEAD = 50;
const CUT = '…';
const RELATED = 0.3;
const CODE_COUNTS = 0.4;
const SCRAP = 40;
const SCRAP_COUNTS = 0.9;
const MOST_SECTIONS = 2;
const PROSE: ReadonlySet<string> = new Set(['summary', 'factors', 'lessons', 'timeline', 'body']);

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

interface Window {
  readonly passage: Passage;
  readonly from: number;
  readonly value: number;
}

/** Where to begin so that a mark at `start` is seen in its sentence, or at least in its words. */
const leadOf = (text: string, start: number): number => {
  const earliest = Math.max(0, start - LEAD);
  const sentence = text.slice(earliest, start).lastIndexOf('. ');
  return sentence < 0 ? boundary(text, earliest, true) : earliest + sentence + 2;
};

/** Where the window opens that shows the most of what was found, the earliest of equals. */
const windowOf = (passage: Passage): Window => {
  const { text, found, isCode } = passage;
  // Code, or a scrap of three words, says less to a reader who skims results than a sentence with the same words.
  const factor = isCode ? CODE_COUNTS : text.length < SCRAP ? SCRAP_COUNTS : 1;
  if (text.length <= LENGTH) return { passage, from: 0, value: factor * worth(passage) };
  const inside = (from: number): Found[] => found.filter(({ start, end }) => start >= from && end <= from + LENGTH);
  return found
    .map(({ start }) => leadOf(text, start))
    .map((from) => ({ passage, from, value: factor * worth({ found: inside(from) }) }))
    .reduce((best, next) => (next.value > best.value ? next : best), { passage, from: 0, value: 0 });
};

const cutFrom = ({ passage: { text, found }, from }: Window): Snippet => {
  const to = text.length - from <= LENGTH ? text.length : boundary(text, from + LENGTH, false);
  const [before, after] = [from > 0 ? CUT : '', to < text.length ? ` ${CUT}` : ''];
  const shift = before.length - from;
  const inside = found.filter(({ start, end }) => start >= from && end <= to);
  return {
    text: `${before}${text.slice(from, to).trimEnd()}${after}`,
    marks: marksOf(inside).map(({ start, end }) => ({ start: start + shift, end: end + shift })),
  };
};

/** A whole text with its marks. */
export const marked = ({ text, found }: Pick<Passage, 'text' | 'found'>): Snippet => ({ text, marks: marksOf(found) });

/** The piece of prose that shows the most of the query; `undefined` when no prose holds any of it. */
export const snippetOf = (passages: readonly Passage[]): Snippet | undefined => {
  const windows = passages.filter(({ field }) => PROSE.has(field)).map(windowOf);
  const [first, ...rest] = windows;
  return first && cutFrom(rest.reduce((best, next) => (next.value > best.value ? next : best), first));
};

/** The beginning of a text, without marks. */
export const openingOf = (text: string): Snippet =>
  cutFrom({
    passage: { field: 'summary', text, heading: '', anchor: '', isCode: false, found: [] },
    from: 0,
    value: 0,
  });

/** A heading of the page under which the query is met. */
export interface SectionHit {
  readonly heading: string;
  readonly anchor: string;
  readonly snippet: Snippet;
}

/** The parts of the page that meet most of the query, best first; not the one whose text the result shows already. */
export const sectionsHit = (passages: readonly Passage[], shown: Snippet | undefined): SectionHit[] => {
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
    .flatMap(({ group }) => {
      const text = group.filter((passage) => passage.text !== passage.heading);
      const [first] = group;
      const snippet = snippetOf(text.length > 0 ? text : group);
      if (first === undefined || snippet === undefined || snippet.text === shown?.text) return [];
      return [{ heading: first.heading, anchor: first.anchor, snippet }];
    })
    .slice(0, MOST_SECTIONS);
};
