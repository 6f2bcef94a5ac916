import type { History, ReplayedChange } from '#demo/engine/history.ts';
import { pagesOf } from './pages.ts';
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
      pagesOf(items, { url: `${API}/${folder}/${name}`, size: change.step.pageSize ?? PAGE_SIZE }).map(
        (page, index): [string, unknown] => [`${folder}/${name}${index === 0 ? '' : `.${index + 1}`}.json`, page],
      ),
    ),
  ];
};
