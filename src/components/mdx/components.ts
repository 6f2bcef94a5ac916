import type { MdxComponentName } from '#model/mdx-components.ts';
import Callout from './Callout.astro';
import Commit from './Commit.astro';
import Diff from './Diff.astro';
import Evidence from './Evidence.astro';
import Heading3 from './Heading3.astro';
import Heading4 from './Heading4.astro';
import Metric from './Metric.astro';
import Pre from './Pre.astro';
import Table from './Table.astro';
import Timeline from './Timeline.astro';

const ALLOWED = { Callout, Commit, Diff, Evidence, Metric, Timeline } as const satisfies Record<
  MdxComponentName,
  unknown
>;

/**
 * What the bodies of incidents and patterns may use, by name: the same names as the guard allows. A body stands inside
 * a section of its page, so its headings move one level down.
 */
export const BODY_COMPONENTS = { ...ALLOWED, h2: Heading3, h3: Heading4, pre: Pre, table: Table } as const;
