import { change, type Step } from '#demo/engine/step.ts';

/** The journal, a change that did not land, the revert, and a retry rule that is written down. */
export const LATE_APRIL: readonly Step[] = [
  change({
    number: 32,
    title: 'Answer within two seconds',
    body: 'The same as for partners in #31?\n\n**AI**: none.',
    author: 'daniel',
    branch: 'shorter-answers',
    opened: '2026-04-16T07:20:00Z',
    commits: ['shorter-answers'],
    reviews: [
      {
        by: 'leila',
        state: 'CHANGES_REQUESTED',
        at: '2026-04-16T08:45:39Z',
        body: 'The slowest hundredth of register reads takes 1.8 s, and eight tests say no. Let us not.',
      },
    ],
    conversation: 1,
    closed: '2026-04-16T09:02:10Z',
  }),
  change({
    number: 33,
    title: 'Keep a journal of deliveries',
    body: 'What is on its way to partners, as a number and as a list.\n\n**AI**: asked Claude for the names of the methods.',
    author: 'ingrid',
    branch: 'webhook-journal',
    opened: '2026-04-17T07:40:00Z',
    commits: ['webhook-journal', 'journal-bookings'],
    reviews: [{ by: 'adaeze', state: 'APPROVED', at: '2026-04-20T08:16:22Z' }],
    landed: { how: 'merge', at: '2026-04-20T08:30:00Z', by: 'ingrid' },
  }),
  change({
    number: 34,
    title: 'Revert "Give up on a slow partner after two seconds"',
    body: 'Reverts tidemark/harbor#31. Baltic Feeder is being flooded; review follows.',
    author: 'leila',
    branch: 'revert-31-copilot/webhook-timeout',
    opened: '2026-04-21T08:38:00Z',
    commits: ['revert-webhook-timeout'],
    labels: ['incident', 'emergency'],
    reviews: [
      {
        by: 'tomas',
        state: 'APPROVED',
        at: '2026-04-21T08:53:18Z',
        body: 'Compared with the commit before #31: the same.',
      },
    ],
    conversation: 3,
    landed: { how: 'squash', at: '2026-04-21T08:41:00Z', by: 'leila' },
  }),
  change({
    number: 35,
    title: 'State the retry rule, and test what a slow partner gets',
    body: 'Numbers agreed with all four partners. The test counts what arrives at the partner.\n\n**AI**: none.\n\nAI-Assisted: no',
    author: 'adaeze',
    branch: 'retry-rule',
    opened: '2026-04-22T14:30:00Z',
    commits: ['retry-rule', 'slow-partner-test'],
    labels: ['incident'],
    reviews: [
      {
        by: 'ingrid',
        state: 'APPROVED',
        at: '2026-04-23T12:04:47Z',
        inline: [
          {
            path: 'src/webhooks/retry.ts',
            line: '  timeoutMs: 15_000,',
            body: 'Baltic Feeder measured 11 s at the worst.',
          },
        ],
      },
      { by: 'haruto', state: 'APPROVED', at: '2026-04-24T00:58:31Z' },
    ],
    conversation: 4,
    landed: { how: 'merge', at: '2026-04-24T07:30:00Z', by: 'adaeze' },
  }),
  change({
    number: 36,
    title: 'Name tests after their cases',
    body: 'Two files, to see whether we like it.\n\n**AI**: none.',
    author: 'daniel',
    branch: 'name-tests',
    opened: '2026-04-22T08:15:00Z',
    commits: ['name-admission-tests', 'name-tenant-tests'],
    reviews: [{ by: 'haruto', state: 'APPROVED', at: '2026-04-28T01:22:56Z', body: 'We do.' }],
    landed: { how: 'rebase', at: '2026-04-28T07:12:00Z', by: 'daniel' },
  }),
];
