import type { Incident } from '#model/incident.ts';
import { type Moment, momentOf } from '#model/time.ts';

/**
 * The time under which an incident is listed: start of the impact, else detection, introduction, first row of the
 * timeline, mitigation, resolution. `undefined` when it has no time at all.
 */
export const incidentDate = (incident: Incident): Moment | undefined => {
  const value =
    incident.impact_started_at ??
    incident.detected_at ??
    incident.introduced_at ??
    incident.timeline[0]?.at ??
    incident.mitigated_at ??
    incident.resolved_at;
  return value === undefined ? undefined : momentOf(value);
};
