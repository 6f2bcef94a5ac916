import type { Incident } from '#model/incident.ts';
import type { IncidentRecord } from '#model/records.ts';
import { momentOf } from '#model/time.ts';
import { offsetText, spanText } from './duration-text.ts';
import { incidentDate } from './incident-date.ts';
import { incidentDurations } from './incident-durations.ts';
import { type LinkTarget, linkTargets } from './link-groups.ts';
import { demotedBody, markdownDocument, markdownLine, markdownList, markdownSection } from './markdown-parts.ts';
import { dateText, momentText } from './moment-text.ts';
import { provenanceLines } from './provenance-markdown.ts';
import { sentenceText, termText } from './term-text.ts';
import { isExact } from './time-span.ts';
import { timelineEvents, timelineZero } from './timeline-events.ts';

interface Material {
  readonly incident: Incident;
  readonly record: IncidentRecord | undefined;
  readonly body: string;
  readonly url: string;
  /** Address of a pattern. */
  readonly patternUrl: (id: string) => string;
}

const facts = (incident: Incident): string[] => {
  const date = incidentDate(incident);
  const { ai } = incident;
  return [
    `Kind: ${termText(incident.record_type).toLowerCase()}, ${incident.organisation}`,
    ...(date ? [`Date: ${dateText(date)}`] : []),
    `Severity: ${incident.severity}`,
    `Trigger: ${termText(incident.trigger).toLowerCase()}; noticed by: ${termText(incident.detected_by).toLowerCase()}`,
    `AI in the change: ${ai.involvement}; as a cause: ${termText(ai.causal_role).toLowerCase()}${ai.disputed ? '; disputed' : ''}`,
    ...incidentDurations(incident).map(({ name, span }) => `${name}: ${spanText(span)}`),
  ];
};

const timeline = (incident: Incident, record: IncidentRecord | undefined): string[] => {
  const events = timelineEvents(incident, record);
  const zero = timelineZero(incident, events);
  return events.map(({ at, what, detail, source }) => {
    const seconds = zero && (at.at.getTime() - zero.at.getTime()) / 1000;
    const offset = zero && seconds !== undefined ? ` (${offsetText(seconds, isExact(at) && isExact(zero))})` : '';
    return `${momentText(at)}${offset}: ${markdownLine(detail ? `${what}. ${detail}` : what)} [${markdownLine(source)}]`;
  });
};

const target = ({ links, commit, change }: LinkTarget): string => {
  const [first] = links;
  const named = [first.repository, first.commit ?? commit?.sha, first.change?.replace(/^[^#]*/, '')].filter(Boolean);
  const text = [
    `${termText(first.role)} (${first.confidence}, ${termText(first.method).toLowerCase()}): ${named.join(' ')}.`,
    markdownLine(first.why),
    ...(change ? [`Review policy: ${change.verdict.verdict}. ${sentenceText(markdownLine(change.verdict.why))}`] : []),
  ].join(' ');
  return [text, ...provenanceLines(commit, change).map((line) => `  ${line}`)].join('\n');
};

const dispute = ({ ai }: Incident): string =>
  ai.dispute
    ? markdownList([
        `Claim (${markdownLine(ai.dispute.claimed_by)}): ${markdownLine(ai.dispute.claim)}`,
        `Denial (${markdownLine(ai.dispute.denied_by)}): ${markdownLine(ai.dispute.denial)}`,
        `State: ${ai.dispute.state}`,
      ])
    : '';

/** An incident as one Markdown document, for readers that are programs. It says what the page says. */
export const incidentMarkdown = ({ incident, record, body, url, patternUrl }: Material): string =>
  markdownDocument([
    `# ${markdownLine(incident.title)}`,
    markdownLine(incident.summary),
    markdownList([...facts(incident), `Page: ${url}`]),
    ...markdownSection('Timeline', markdownList(timeline(incident, record))),
    ...markdownSection('The change behind it', markdownList(linkTargets(incident, record).map(target))),
    ...markdownSection('Dispute', dispute(incident)),
    ...markdownSection(
      'Why it happened',
      markdownList(
        incident.contributing_factors.map(({ factor, effect }) => `${termText(effect)}: ${markdownLine(factor)}`),
      ),
    ),
    ...markdownSection('Patterns', markdownList(incident.patterns.map(({ id }) => `[${id}](${patternUrl(id)})`))),
    ...markdownSection(
      'Sources',
      markdownList(
        incident.sources.map(({ title, publisher, date, url: source }) => {
          const when = date ? `, ${dateText(momentOf(date))}` : '';
          return `[${markdownLine(title).replaceAll(/[[\]]/g, '')}](<${source}>), ${markdownLine(publisher)}${when}`;
        }),
      ),
    ),
    ...markdownSection('Account', demotedBody(body)),
  ]);
