import type { Incident } from '#model/incident.ts';
import type { RecordedLink } from '#model/link.ts';

/** The links that the author of an incident wrote, as records hold them. */
export const frontMatterLinks = (incident: Pick<Incident, 'changes'>): readonly RecordedLink[] =>
  incident.changes.map(({ repository, commit, change, ...claim }) => ({
    source: 'front_matter',
    repository,
    commit: commit ?? null,
    change: change === undefined ? null : `${repository}#${change}`,
    ...claim,
  }));
