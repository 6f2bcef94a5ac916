import Fuse from 'fuse.js';

const LONGEST = 64;

/** The candidate that was most likely meant, or `undefined` when none is near. Case does not count. */
export const nearest = (written: string, candidates: readonly string[]): string | undefined => {
  const query = written.slice(0, LONGEST);
  if (query.length < 2) return undefined;
  // A short word is near to some part of any long one, so only words of its own length count.
  const likely = query.length < 4 ? candidates.filter(({ length }) => Math.abs(length - query.length) < 2) : candidates;
  const fuse = new Fuse(likely, { threshold: 0.4 });
  return fuse.search(query, { limit: 1 })[0]?.item;
};

/** `Did you mean 'x'? `, with the space after it, or an empty text when nothing is near. */
export const didYouMean = (written: string, candidates: readonly string[]): string => {
  const candidate = nearest(written, candidates);
  return candidate === undefined ? '' : `Did you mean '${candidate}'? `;
};
