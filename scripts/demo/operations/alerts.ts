/** An incident as the on-call tracker recorded it. */
export interface TrackedIncident {
  readonly number: number;
  readonly title: string;
  readonly priority: 'P1' | 'P2' | 'P3' | 'P4';
  readonly urgency: 'high' | 'low';
  readonly log: readonly {
    readonly at: string;
    readonly type: 'trigger' | 'acknowledge' | 'annotate' | 'resolve';
    readonly what: string;
    readonly by: 'monitor' | 'on-call' | 'support';
  }[];
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
      {
        at: '2026-03-13T09:34:00Z',
        type: 'resolve',
        what: 'Hotfix in production; cache flat at its limit',
        by: 'on-call',
      },
    ],
  },
];
