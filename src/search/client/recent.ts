const KEY = 'hindcast-searches';
const OFF = 'off';
const MOST = 6;
const LONGEST = 120;

// Storage may be full, or switched off for this site; then nothing is remembered.
const stored = (): string | null => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};

const store = (value: string): void => {
  try {
    localStorage.setItem(KEY, value);
  } catch {}
};

/** Whether searches are remembered in this browser. They go nowhere else. */
export const remembers = (): boolean => stored() !== OFF;

/** Remembered searches, the last one first. */
export const recentSearches = (): string[] => {
  try {
    const list: unknown = JSON.parse(stored() ?? '[]');
    return Array.isArray(list) ? list.filter((each) => typeof each === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
};

/** Remembers a search, unless that is switched off. */
export const remember = (text: string): void => {
  const search = text.trim().slice(0, LONGEST);
  if (search === '' || !remembers()) return;
  store(JSON.stringify([search, ...recentSearches().filter((each) => each !== search)].slice(0, MOST)));
};

export const forget = (text: string): void => store(JSON.stringify(recentSearches().filter((each) => each !== text)));

/** Switches remembering on or off; off forgets everything. */
export const setRemembering = (on: boolean): void => store(on ? '[]' : OFF);
