import type { AccountName } from '#demo/accounts.ts';

/** A commit that went to the canary and from there, unless it stopped, to production. */
export interface Release {
  /** The change whose landed commit was released, or the branch whose tip it was. */
  readonly of: number | string;
  readonly by: AccountName;
  readonly canary: string;
  /** Absent when the canary stopped it. */
  readonly production?: string;
  readonly failed?: string;
}

export const RELEASES: readonly Release[] = [
  { of: 6, by: 'ingrid', canary: '2026-02-13T09:30:00Z', production: '2026-02-13T10:15:00Z' },
  { of: 8, by: 'ingrid', canary: '2026-02-19T09:00:00Z', production: '2026-02-19T09:45:00Z' },
  { of: 11, by: 'leila', canary: '2026-02-25T09:00:00Z', production: '2026-02-25T09:40:00Z' },
  { of: 13, by: 'tomas', canary: '2026-03-02T08:30:00Z', production: '2026-03-02T09:15:00Z' },
  { of: 14, by: 'haruto', canary: '2026-03-04T01:00:00Z', production: '2026-03-04T01:45:00Z' },
  { of: 18, by: 'tomas', canary: '2026-03-11T08:30:00Z', production: '2026-03-11T09:10:00Z' },
  {
    of: 'release/2026.03',
    by: 'ingrid',
    canary: '2026-03-13T09:08:00Z',
    production: '2026-03-13T09:20:00Z',
  },
];
