import { expect, test } from 'vitest';
import { incidentOf } from '#fixtures/incident.ts';
import { changeOf, commitOf, provenanceOf, REPOSITORY, recordOf, shaOf } from '#fixtures/record.ts';
import { incidentMarkdown } from './incident-markdown.ts';

const A = shaOf('a');

test('says what the page says, in one document', () => {
  const incident = incidentOf({
    impact_started_at: '2026-04-14T08:02:00Z',
    detected_at: '2026-04-14T08:14:00Z',
    patterns: [{ id: 'unbounded-growth', confidence: 'confirmed' }],
    contributing_factors: [{ factor: 'The test kept the same keys.', layer: 'testing', effect: 'masked' }],
    sources: [
      { title: 'Notes', publisher: 'Tidemark', date: '2026-04-16', url: 'https://example.com/notes', kind: 'record' },
    ],
  });
  const provenance = provenanceOf({ ai_assisted: true, involvement: 'agent', strength: 'trailer', tools: ['claude'] });
  const record = recordOf({
    links: [
      {
        source: 'front_matter',
        repository: REPOSITORY,
        commit: A,
        change: null,
        role: 'caused',
        method: 'bisect',
        confidence: 'confirmed',
        why: 'The load test fails on it.',
      },
    ],
    commits: [commitOf(A, { committed_at: '2026-04-13T08:00:00Z', provenance })],
    changes: [changeOf(41, { merge_commit: A })],
  });
  const text = incidentMarkdown({
    incident,
    record,
    body: '## The rule\n\nText.',
    url: 'https://example.com/incidents/x/',
    patternUrl: (id) => `https://example.com/patterns/${id}.md`,
  });
  expect(text).toMatchInlineSnapshot(`
    "# Quotes failed under load

    Quotes failed for half an hour while a cache was rebuilt.

    - Kind: incident, Tidemark
    - Date: 14 April 2026
    - Severity: SEV3
    - Trigger: deployment; noticed by: monitoring
    - AI in the change: unknown; as a cause: unknown
    - Time to detect: 12 min
    - Page: https://example.com/incidents/x/

    ## Timeline

    - 2026-04-13 08:00:00 UTC (T−1 d): Commit aaaaaaaa landed (caused) [git]
    - 2026-04-14 08:02:00 UTC (T+0): Impact started [postmortem]
    - 2026-04-14 08:14:00 UTC (T+12 min): Detected (monitoring) [postmortem]

    ## The change behind it

    - Caused (confirmed, bisect): github.com/tidemark/harbor aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa. The load test fails on it. Review policy: undetermined. No policy was in force.
      - AI in the commit: Declared by trailer: Claude Code (agent).
      - AI in change #41: No evidence either way. Silence is not a denial.

    ## Why it happened

    - Masked: The test kept the same keys.

    ## Patterns

    - [unbounded-growth](https://example.com/patterns/unbounded-growth.md)

    ## Sources

    - [Notes](<https://example.com/notes>), Tidemark, 16 April 2026

    ## Account

    ### The rule

    Text.
    "
  `);
});

test('an incident of which little is known has no empty parts', () => {
  const text = incidentMarkdown({
    incident: incidentOf(),
    record: undefined,
    body: '',
    url: 'u',
    patternUrl: (id) => id,
  });
  expect(text.match(/^## .*$/gm)).toBeNull();
});
