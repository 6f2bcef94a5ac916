import type { SearchAnswer, SearchResult } from '#model/search-answer.ts';
import { FIELDS } from '#search/document.ts';
import type { Paint } from './cli-report.ts';

type Snippet = SearchResult['title'];

/** The answer as the published JSON document. */
export const searchJson = (answer: SearchAnswer): string => JSON.stringify(answer, null, 2);

const markedText = ({ text, marks }: Snippet, paint: Paint): string => {
  let [shown, at] = ['', 0];
  for (const { start, end } of marks) {
    shown += text.slice(at, start) + paint('bold', text.slice(start, end));
    at = end;
  }
  return shown + text.slice(at);
};

const READ_AS = { corrected: 'read as', split: 'read as', prefix: 'completed to' } as const;

/** What is said of words that were not found as typed. */
const wordLines = ({ words }: SearchAnswer): string[] =>
  words.flatMap(({ typed, how, words: meant }) => {
    if (how === 'exact') return [];
    if (how === 'unknown') return [`'${typed}' is in no text; looked for words of like meaning where there are some`];
    return [`'${typed}' ${READ_AS[how]} '${meant.slice(0, 3).join(how === 'split' ? ' ' : "', '")}'`];
  });

const whyText = ({ why }: SearchResult): string =>
  why
    .map(({ word, typed, how, fields }) => {
      const places = fields.map((field) => FIELDS[field].label).join(', ');
      const from = how === 'related' ? ' (related)' : typed === word ? '' : ` (typed: ${typed})`;
      return `${word}${from} in ${places}`;
    })
    .join('; ');

const resultText = (result: SearchResult, rank: number, paint: Paint): string => {
  const facts = [result.kind, result.severity === 'unknown' ? undefined : result.severity, result.date];
  const known = facts.filter((fact) => fact !== undefined).join(' · ');
  const lines = [
    `${String(rank).padStart(2)}. ${markedText(result.title, paint)}`,
    paint('dim', `${known} · ${result.kind}s/${result.id} · ${result.score.toFixed(2)}`),
    markedText(result.snippet, paint),
    paint('dim', `why: ${whyText(result)}`),
  ];
  return lines.join('\n    ');
};

const countText = ({ total, results }: SearchAnswer): string =>
  total > results.length ? `${results.length} of ${total} found; --limit ${total} shows all` : `${total} found`;

/** The answer for a person; says how words were understood, and offers names that are near when nothing was found. */
export const searchText = (answer: SearchAnswer, paint: Paint): string => {
  const said = wordLines(answer);
  if (answer.results.length === 0) {
    const near = answer.near.map(({ kind, id, title }) => `  ${title} (${kind}s/${id})`);
    return [
      `Nothing found for '${answer.query}'.`,
      ...said,
      ...(near.length > 0 ? ['Near in name:', ...near] : []),
    ].join('\n');
  }
  const shown = answer.results.map((result, at) => resultText(result, at + 1, paint));
  return [...said, ...(said.length > 0 ? [''] : []), shown.join('\n\n'), '', countText(answer)].join('\n');
};
