import { expect, test } from 'vitest';
import { pattern } from '#model/pattern.ts';
import { patternMarkdown } from './pattern-markdown.ts';

test('a pattern with its questions first', () => {
  const parsed = pattern.parse({
    schema_version: 1,
    status: 'published',
    audience: 'public',
    title: 'Unbounded growth',
    group: 'load',
    maturity: 'established',
    definition: 'A store takes in more than it gives back.',
    mechanism: 'Size follows the number of distinct keys.',
    why_ai_prone: 'The shortest cache is a bare map.',
    why_basis: 'observed',
    signals: ['Memory climbs'],
    caught_by: ['A load test with more keys'],
    questions: ['How many entries?', 'What goes first?'],
    guardrails: ['A limit'],
  });
  const incidents = [{ title: 'A [cache] grew', url: 'https://example.com/incidents/x.md' }];
  const text = patternMarkdown({ pattern: parsed, body: '', url: 'https://example.com/patterns/x/', incidents });
  expect(text).toMatchInlineSnapshot(`
    "# Unbounded growth

    A store takes in more than it gives back.

    Size follows the number of distinct keys.

    - Group: Load and resources
    - Page: https://example.com/patterns/x/

    ## Ask before designing

    - How many entries?
    - What goes first?

    ## Why AI-assisted changes are prone

    The shortest cache is a bare map.

    Basis: Seen in incidents of this base.

    ## Caught by

    - A load test with more keys

    ## Signals in production

    - Memory climbs

    ## Guardrails

    - A limit

    ## Incidents

    - [A cache grew](https://example.com/incidents/x.md)
    "
  `);
});
