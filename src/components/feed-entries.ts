import { getCollection } from 'astro:content';
import { instantOf } from '#model/time.ts';
import { incidentDate } from '#stats/incident-date.ts';
import { byDate } from '#stats/incident-order.ts';
import { involvementText } from '#stats/involvement-text.ts';
import { incidentPath, sitePath } from './site-path.ts';

const MOST = 50;

export interface FeedEntry {
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  /** When the incident happened, which is the only date that a build can tell the same way twice. */
  readonly date: string;
  readonly tags: readonly string[];
}

/** The newest incidents, for feeds. Those without any time are left out, since a feed entry needs a date. */
export const feedEntries = async (site: URL): Promise<FeedEntry[]> => {
  const incidents = (await getCollection('incidents')).toSorted(byDate);
  return incidents
    .flatMap(({ id, data }) => {
      const date = incidentDate(data);
      if (date === undefined) return [];
      const url = new URL(incidentPath(id), site).href;
      const { involvement, disputed } = data.ai;
      const ai = disputed ? `${involvementText(involvement)}, disputed` : involvementText(involvement);
      const tags = [data.severity, ai, ...data.patterns.map((pattern) => pattern.id)];
      return [{ url, title: data.title, summary: data.summary, date: instantOf(date.at), tags }];
    })
    .slice(0, MOST);
};

/** The address of a path of this site. Feeds need whole addresses. */
export const siteAddress = (path: `/${string}`, site: URL): string => new URL(sitePath(path), site).href;
