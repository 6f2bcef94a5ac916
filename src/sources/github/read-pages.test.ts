import { describe, expect, test } from 'vitest';
import { COMMIT, githubExport, PULL, review } from '#fixtures/github-export.ts';

describe('a list of several pages', () => {
  const NEXT = '<https://api.github.com/x?page=2>; rel="next", <https://api.github.com/x?page=3>; rel="last"';
  const LAST = '<https://api.github.com/x?page=1>; rel="prev", <https://api.github.com/x?page=1>; rel="first"';
  const page = (link: string, id: number) => ({ headers: { Link: link }, body: [review({ id })] });

  test('is read to the page that announces no other', async () => {
    const { put, readOne } = githubExport();
    put('pull.json', { headers: {}, body: PULL });
    put('reviews.json', page(NEXT, 1));
    put('reviews.2.json', page(LAST, 2));
    put('reviews.3.json', page('', 3));
    const { reviews, complete } = await readOne();
    expect({ reviews: reviews?.length, complete }).toEqual({ reviews: 2, complete: true });
  });

  test('is incomplete when an announced page is missing', async () => {
    const { put, readOne } = githubExport();
    put('pull.json', PULL);
    put('reviews.json', page(NEXT, 1));
    const { reviews, complete, blindSpots } = await readOne();
    expect({ reviews: reviews?.length, complete }).toEqual({ reviews: 1, complete: false });
    expect(blindSpots).toEqual([
      { what: 'reviews', why: 'incomplete_export', detail: 'reviews of change #7: page 2 is missing' },
    ]);
  });

  test('without headers is every page that is there', async () => {
    const { put, readOne } = githubExport();
    put('pull.json', PULL);
    put('reviews.json', [review()]);
    put('reviews.2.json', [review({ id: 2 })]);
    expect((await readOne()).reviews).toHaveLength(2);
  });

  test('is incomplete when the pull request counts more', async () => {
    const { put, readOne } = githubExport();
    put('pull.json', { ...PULL, commits: 251, changed_files: 2 });
    put('commits.json', [COMMIT]);
    put('files.json', [{ filename: 'a' }]);
    expect(await readOne()).toMatchObject({
      complete: false,
      paths: undefined,
      blindSpots: [{ detail: 'commits of change #7: 1 of 251 are there' }, { what: 'files' }],
    });
  });
});
