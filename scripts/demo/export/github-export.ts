import type { History, ReplayedChange } from '#demo/engine/history.ts';
import { restLists } from './rest-lists.ts';
import { restPull } from './rest-pull.ts';
import { API } from './rest-user.ts';

const PAGE_SIZE = 30;

/** The review export: path below `github/` to the JSON value of the file. */
export const githubExport = (history: History): ReadonlyMap<string, unknown> =>
  new Map([...history.changes.values()].flatMap(changeFiles));

const changeFiles = (change: ReplayedChange): [string, unknown][] => {
  const folder = `pulls/${change.step.number}`;
  const lists = Object.entries(restLists(change));
  return [
    [`${folder}/pull.json`, restPull(change)],
    ...lists.flatMap(([name, items]) =>
      pages(items, { url: `${API}/${folder}/${name}`, size: change.step.pageSize ?? PAGE_SIZE }).map(
        (page, index): [string, unknown] => [`${folder}/${name}${index === 0 ? '' : `.${index + 1}`}.json`, page],
      ),
    ),
  ];
};

/** The plain answer when it fits on one page; else an envelope a page, with the `Link` header that GitHub sends. */
const pages = (items: readonly unknown[], { url, size }: { url: string; size: number }): unknown[] => {
  const count = Math.ceil(items.length / size);
  if (count <= 1) return [items];
  return Array.from({ length: count }, (_, index) => ({
    headers: { link: linkHeader({ url, size, page: index + 1, count }) },
    body: items.slice(index * size, (index + 1) * size),
  }));
};

const linkHeader = ({ url, size, page, count }: { url: string; size: number; page: number; count: number }): string => {
  const link = (number: number, rel: string) => `<${url}?per_page=${size}&page=${number}>; rel="${rel}"`;
  const back = page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : [];
  const on = page < count ? [link(page + 1, 'next'), link(count, 'last')] : [];
  return [...back, ...on].join(', ');
};
