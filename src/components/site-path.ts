/** A path of this site, under the base path that it is served from. `path` starts with a slash. */
export const sitePath = (path: `/${string}`): string => `${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`;

export const incidentPath = (id: string): string => sitePath(`/incidents/${id}/`);

export const patternPath = (id: string): string => sitePath(`/patterns/${id}/`);
