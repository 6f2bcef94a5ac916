interface Listing {
  /** Address of the list, without a query. */
  readonly url: string;
  /** Entries a page. */
  readonly size: number;
}

/** The plain answer when it fits on one page; else an envelope a page, with the `Link` header that GitHub sends. */
export const pagesOf = (items: readonly unknown[], { url, size }: Listing): unknown[] => {
  const count = Math.ceil(items.length / size);
  if (count <= 1) return [items];
  return Array.from({ length: count }, (_, index) => ({
    headers: { link: linkHeader({ url, size, page: index + 1, count }) },
    body: items.slice(index * size, (index + 1) * size),
  }));
};

const linkHeader = ({ url, size, page, count }: Listing & { page: number; count: number }): string => {
  const link = (number: number, rel: string) => `<${url}?per_page=${size}&page=${number}>; rel="${rel}"`;
  const back = page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : [];
  const on = page < count ? [link(page + 1, 'next'), link(count, 'last')] : [];
  return [...back, ...on].join(', ');
};
