interface LogEntry {
  readonly at: string;
  readonly type: 'trigger' | 'acknowledge' | 'annotate' | 'resolve';
  readonly what: string;
  readonly by: 'monitor' | 'on-call' | 'support';
}

/** An incident as the on-call tracker recorded it. */
export interface TrackedIncident {
  readonly number: number;
  readonly title: string;
  readonly priority: 'P1' | 'P2' | 'P3' | 'P4';
  readonly urgency: 'high' | 'low';
  readonly log: readonly LogEntry[];
}

export const TRACKED_INCIDENTS: readonly TrackedIncident[] = [
  {
    number: 41,
    title: 'harbor: processes restart in production',
    priority: 'P2',
    urgency: 'high',
    log: [
      { at: '2026-03-12T14:14:02Z', type: 'trigger', what: 'Three restarts of harbor in five minutes', by: 'monitor' },
      { at: '2026-03-12T14:19:30Z', type: 'acknowledge', what: 'Acknowledged by the on-call engineer', by: 'on-call' },
      { at: '2026-03-12T14:48:00Z', type: 'annotate', what: 'Memory limit raised from 512 MB to 1 GB', by: 'on-call' },
      { at: '2026-03-12T15:41:00Z', type: 'annotate', what: 'Meridian Lines paused its pricing job', by: 'support' },
      { at: '2026-03-13T09:34:00Z', type: 'resolve', what: 'Hotfix is live; cache flat at its limit', by: 'on-call' },
    ],
  },
  {
    number: 47,
    title: 'Baltic Feeder receives every webhook again and again',
    priority: 'P2',
    urgency: 'high',
    log: [
      { at: '2026-04-21T07:52:00Z', type: 'trigger', what: 'Reported by the partner, opened by hand', by: 'support' },
      { at: '2026-04-21T07:58:40Z', type: 'acknowledge', what: 'Acknowledged by the on-call engineer', by: 'on-call' },
      { at: '2026-04-21T08:20:00Z', type: 'annotate', what: '14 attempts a second to one address', by: 'on-call' },
      { at: '2026-04-21T08:41:00Z', type: 'annotate', what: 'Revert landed', by: 'on-call' },
      { at: '2026-04-21T09:12:00Z', type: 'resolve', what: 'Revert is live; attempts back to normal', by: 'on-call' },
    ],
  },
  {
    number: 52,
    title: 'harbor canary: answers 429 to two tenants',
    priority: 'P4',
    urgency: 'low',
    log: [
      { at: '2026-05-13T07:36:10Z', type: 'trigger', what: 'Share of 429 in the canary above 5 %', by: 'monitor' },
      { at: '2026-05-13T07:38:25Z', type: 'acknowledge', what: 'Acknowledged by the on-call engineer', by: 'on-call' },
      { at: '2026-05-13T07:44:00Z', type: 'annotate', what: 'Canary set back to #38', by: 'on-call' },
      { at: '2026-05-13T07:52:00Z', type: 'resolve', what: 'No 429 for five minutes', by: 'on-call' },
    ],
  },
];
