import type { AccountName } from '#demo/accounts.ts';

/** A commit that went to the canary and from there, unless it stopped, to production. */
export interface Release {
  /** The change whose landed commit was released, or the branch whose tip it was. */
  readonly of: number | string;
  readonly by: AccountName;
  readonly canary: string;
  /** Absent when it did not go further than the canary. */
  readonly production?: string;
  /** When the canary was declared a failure. */
  readonly failed?: string;
}

export const RELEASES: readonly Release[] = [
  { of: 6, by: 'ingrid', canary: '2026-02-13T09:30:00Z', production: '2026-02-13T10:15:00Z' },
  { of: 8, by: 'ingrid', canary: '2026-02-19T09:00:00Z', production: '2026-02-19T09:45:00Z' },
  { of: 11, by: 'leila', canary: '2026-02-25T09:00:00Z', production: '2026-02-25T09:40:00Z' },
  { of: 13, by: 'tomas', canary: '2026-03-02T08:30:00Z', production: '2026-03-02T09:15:00Z' },
  { of: 14, by: 'haruto', canary: '2026-03-04T01:00:00Z', production: '2026-03-04T01:45:00Z' },
  { of: 18, by: 'tomas', canary: '2026-03-11T08:30:00Z', production: '2026-03-11T09:10:00Z' },
  { of: 'release/2026.03', by: 'ingrid', canary: '2026-03-13T09:08:00Z', production: '2026-03-13T09:20:00Z' },
  { of: 21, by: 'tomas', canary: '2026-03-18T10:00:00Z', production: '2026-03-18T10:40:00Z' },
  { of: 24, by: 'haruto', canary: '2026-03-27T01:30:00Z', production: '2026-03-27T02:10:00Z' },
  { of: 27, by: 'leila', canary: '2026-04-03T08:00:00Z', production: '2026-04-03T08:45:00Z' },
  { of: 29, by: 'tomas', canary: '2026-04-10T07:30:00Z', production: '2026-04-10T08:20:00Z' },
  { of: 31, by: 'haruto', canary: '2026-04-16T07:50:00Z', production: '2026-04-16T08:30:00Z' },
  { of: 34, by: 'leila', canary: '2026-04-21T08:50:00Z', production: '2026-04-21T09:00:00Z' },
  { of: 35, by: 'adaeze', canary: '2026-04-24T08:30:00Z', production: '2026-04-24T09:15:00Z' },
  { of: 37, by: 'leila', canary: '2026-05-06T07:40:00Z', production: '2026-05-06T08:20:00Z' },
  { of: 38, by: 'ingrid', canary: '2026-05-08T08:00:00Z', production: '2026-05-08T08:50:00Z' },
  { of: 39, by: 'tomas', canary: '2026-05-13T07:30:00Z', failed: '2026-05-13T07:43:00Z' },
  { of: 38, by: 'tomas', canary: '2026-05-13T07:44:00Z' },
  { of: 40, by: 'leila', canary: '2026-05-14T08:00:00Z', production: '2026-05-14T08:50:00Z' },
  { of: 42, by: 'ingrid', canary: '2026-05-20T07:30:00Z', production: '2026-05-20T08:15:00Z' },
  { of: 44, by: 'haruto', canary: '2026-05-27T01:20:00Z', production: '2026-05-27T02:00:00Z' },
];
