/** A piece of the way by which evidence was joined; at most one of the two is there, and can be opened at the forge. */
export interface PathPart {
  readonly text: string;
  readonly change?: string;
  readonly commit?: string;
}

const TARGET = /\b(?:change #(?<change>\d+)|commit (?<commit>[0-9a-f]{7,64}))\b/g;

/** The way of joined evidence in pieces: `change #12, commit 613de7f4ce` is a change, a comma and a commit. */
export const pathParts = (path: string): PathPart[] => {
  const parts: PathPart[] = [];
  let done = 0;
  for (const match of path.matchAll(TARGET)) {
    if (match.index > done) parts.push({ text: path.slice(done, match.index) });
    const { change, commit } = match.groups ?? {};
    parts.push({ text: match[0], ...(change !== undefined && { change }), ...(commit !== undefined && { commit }) });
    done = match.index + match[0].length;
  }
  return done < path.length ? [...parts, { text: path.slice(done) }] : parts;
};

/**
 * The way of joined evidence as it is told on the page of `within`, such as `change #12`: `undefined` for what was read
 * there, and without its name for what was joined by way of it.
 */
export const joinedFrom = (path: string | null, within?: string): string | undefined => {
  if (path === null || path === within) return undefined;
  return within !== undefined && path.startsWith(`${within}, `) ? path.slice(within.length + 2) : path;
};
