import { TRACKED_INCIDENTS, type TrackedIncident } from './alerts.ts';
import { idFrom } from './tracker-ids.ts';

const SERVICE = reference('service', 'harbor');
const AGENTS = {
  monitor: reference('service', 'harbor'),
  'on-call': reference('user', 'Harbor on-call'),
  support: reference('user', 'Partner support'),
};

/** An export of the on-call tracker, in the form of PagerDuty's `GET /incidents` with the log entries put in. */
export const trackerExport = () => ({
  incidents: TRACKED_INCIDENTS.map(trackedIncident),
  limit: 100,
  offset: 0,
  total: null,
  more: false,
});

const trackedIncident = (incident: TrackedIncident) => {
  const [first] = incident.log;
  const last = incident.log.at(-1);
  return {
    id: idFrom(`incident ${incident.number}`),
    type: 'incident',
    incident_number: incident.number,
    title: incident.title,
    summary: `[#${incident.number}] ${incident.title}`,
    created_at: first?.at,
    resolved_at: last?.type === 'resolve' ? last.at : null,
    last_status_change_at: last?.at,
    status: last?.type === 'resolve' ? 'resolved' : 'acknowledged',
    urgency: incident.urgency,
    priority: reference('priority', incident.priority),
    service: SERVICE,
    escalation_policy: reference('escalation_policy', 'Harbor'),
    teams: [reference('team', 'Harbor')],
    log_entries: incident.log.map((entry, index) => ({
      id: idFrom(`incident ${incident.number} entry ${index}`),
      type: `${entry.type}_log_entry`,
      summary: entry.what,
      created_at: entry.at,
      agent: AGENTS[entry.by],
    })),
  };
};

function reference(type: string, summary: string) {
  return { id: idFrom(`${type} ${summary}`), type: `${type}_reference`, summary };
}
