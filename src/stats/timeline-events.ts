import type { RecordedChange } from '#model/change.ts';
import type { Incident } from '#model/incident.ts';
import { HUMAN_ROLES, type RecordedLink } from '#model/link.ts';
import type { IncidentRecord } from '#model/records.ts';
import { findMoment, type Moment, momentOf } from '#model/time.ts';
import { pluralText } from './number-text.ts';
import { termText } from './term-text.ts';
import { isExact } from './time-span.ts';

/** One row of an incident's timeline. `change` events happened to code, `incident` events to the service. */
export interface TimelineEvent {
  readonly at: Moment;
  readonly side: 'incident' | 'change';
  readonly kind: 'milestone' | 'note' | 'commit' | 'review' | 'change' | 'deployment';
  /** One or two words for the picture; only milestones have one. */
  readonly label: string | undefined;
  readonly what: string;
  /** What the author of the incident wrote of it, beside a milestone or a record. */
  readonly detail?: string;
  /** Where this is known from. */
  readonly source: string;
}

const MILESTONES = [
  { field: 'introduced_at', label: 'Introduced', what: 'The fault landed' },
  { field: 'impact_started_at', label: 'Impact', what: 'Impact started' },
  { field: 'detected_at', label: 'Detected', what: 'Detected' },
  { field: 'acknowledged_at', label: 'Taken on', what: 'Somebody took it on' },
  { field: 'mitigated_at', label: 'Mitigated', what: 'Impact ended' },
  { field: 'resolved_at', label: 'Resolved', what: 'The fault was gone' },
] as const;

const milestones = (incident: Incident): TimelineEvent[] =>
  MILESTONES.flatMap(({ field, label, what }) => {
    const value = incident[field];
    if (value === undefined) return [];
    const seen = field === 'detected_at' ? `${what} (${termText(incident.detected_by).toLowerCase()})` : what;
    return [{ at: momentOf(value), side: 'incident', kind: 'milestone', label, what: seen, source: 'postmortem' }];
  });

const notes = (incident: Incident): TimelineEvent[] =>
  incident.timeline.map((entry) => ({
    at: momentOf(entry.at),
    side: 'incident',
    kind: 'note',
    label: undefined,
    what: entry.what,
    source: entry.source ?? 'postmortem',
  }));

const changeEvent = (
  at: string | null,
  event: Pick<TimelineEvent, 'kind' | 'what' | 'source'>,
): TimelineEvent | undefined => {
  const moment = at === null ? undefined : findMoment(at);
  return moment && { at: moment, side: 'change', label: undefined, ...event };
};

/** The roles of a commit; what a script suspects goes without saying where a person has decided. */
const rolesOf = (links: readonly RecordedLink[], sha: string): string => {
  const roles = [...new Set(links.filter((link) => link.commit === sha).map((link) => link.role))];
  return roles.filter((role) => role !== 'suspect' || !roles.some((other) => HUMAN_ROLES.has(other))).join(', ');
};

const shortSha = (sha: string): string => sha.slice(0, 8);

const landsWith = (change: RecordedChange, commits: IncidentRecord['commits']): boolean =>
  commits.some(({ sha, committed_at }) => sha === change.merge_commit && committed_at === change.merged_at);

const commitEvents = ({ commits, links, changes }: IncidentRecord): (TimelineEvent | undefined)[] =>
  commits.map((commit) => {
    const { sha, committed_at } = commit;
    const roles = rolesOf(links, sha);
    const change = changes.find((landed) => landed.merge_commit === sha && landsWith(landed, [commit]));
    const merged = change === undefined ? '' : ` with change #${change.number}`;
    const what = `Commit ${shortSha(sha)} landed${merged}${roles === '' ? '' : ` (${roles})`}`;
    return changeEvent(committed_at, { kind: 'commit', what, source: 'git' });
  });

const eventsOfChange = (change: RecordedChange, commits: IncidentRecord['commits']): (TimelineEvent | undefined)[] => {
  const name = `#${change.number}`;
  const source = 'review record';
  return [
    changeEvent(change.created_at, { kind: 'change', what: `Change ${name} opened`, source }),
    ...change.reviews.map((review) => {
      const comments = review.inline_comments ?? 0;
      const detail = comments === 0 ? '' : `, ${pluralText(comments, 'comment')} on lines`;
      const what = `Review of ${name}: ${termText(review.verdict).toLowerCase()} (${review.state}${detail})`;
      return changeEvent(review.at, { kind: 'review', what, source });
    }),
    landsWith(change, commits)
      ? undefined
      : changeEvent(change.merged_at, { kind: 'change', what: `Change ${name} merged`, source }),
  ];
};

const deploymentEvents = ({ deployments }: IncidentRecord): (TimelineEvent | undefined)[] =>
  deployments.map((deployment) =>
    changeEvent(deployment.finished_at ?? deployment.started_at, {
      kind: 'deployment',
      what: `Deployment of ${shortSha(deployment.commit)} to ${deployment.environment}: ${deployment.status}`,
      source: 'deployment record',
    }),
  );

const isSame = (a: Moment, b: Moment): boolean => a.at.getTime() === b.at.getTime() && a.precision === b.precision;

/** Events with the note of the same instant put into their words, and the notes that are left. */
const withNotes = (events: readonly TimelineEvent[], written: readonly TimelineEvent[]): TimelineEvent[] => {
  const left = new Set(written);
  const told = events.map((event) => {
    const note = [...left].find(({ at }) => isExact(at) && isSame(at, event.at));
    if (note === undefined) return event;
    left.delete(note);
    const source = event.source === note.source ? event.source : `${event.source}, ${note.source}`;
    return { ...event, detail: note.what, source: event.kind === 'milestone' ? note.source : source };
  });
  return [...told, ...left];
};

/** Everything dated that is known of an incident, oldest first; at the same instant milestones come first. */
export const timelineEvents = (incident: Incident, record: IncidentRecord | undefined): TimelineEvent[] => {
  const recorded = record
    ? [
        ...commitEvents(record),
        ...record.changes.flatMap((change) => eventsOfChange(change, record.commits)),
        ...deploymentEvents(record),
      ]
    : [];
  const known = [...milestones(incident), ...recorded.filter((event) => event !== undefined)];
  return withNotes(known, notes(incident)).toSorted((a, b) => a.at.at.getTime() - b.at.at.getTime());
};

/** The moment that T+0 stands for: start of the impact, else its detection, else the first event. */
export const timelineZero = (incident: Incident, events: readonly TimelineEvent[]): Moment | undefined => {
  const value = incident.impact_started_at ?? incident.detected_at;
  return value === undefined ? events[0]?.at : momentOf(value);
};
