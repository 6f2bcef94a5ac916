import type { Incident } from '#model/incident.ts';
import { momentOf } from '#model/time.ts';
import type { IncidentEntry } from './incident-order.ts';

export interface OpenAction {
  readonly incident: string;
  readonly title: string;
  readonly action: Incident['actions'][number];
}

const dueOf = ({ action }: OpenAction): number =>
  action.due === undefined ? Number.POSITIVE_INFINITY : momentOf(action.due).at.getTime();

const keyOf = ({ incident, action }: OpenAction): string => `${incident}/${action.id}`;

/** Actions that are open or in progress, soonest due first; those without a date last. */
export const openActions = (incidents: readonly IncidentEntry[]): OpenAction[] =>
  incidents
    .flatMap(({ id, data }) =>
      data.actions
        .filter(({ status }) => status === 'open' || status === 'in_progress')
        .map((action) => ({ incident: id, title: data.title, action })),
    )
    .toSorted((a, b) => {
      const [left, right] = [dueOf(a), dueOf(b)];
      return left === right ? (keyOf(a) < keyOf(b) ? -1 : 1) : left - right;
    });
