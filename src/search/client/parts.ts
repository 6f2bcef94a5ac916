/** The parts of a search interface that its markup holds. */
export interface Parts {
  readonly input: HTMLInputElement;
  readonly results: HTMLElement;
  /** What stands below the results: recent searches, or what to do when there are none. */
  readonly rest: HTMLElement;
  /** How many results there are, for the eye. */
  readonly summary: HTMLElement;
  /** The same for the ear, when the typing pauses. */
  readonly status: HTMLElement;
  /** Address of the site's root, which ends with a slash. */
  readonly root: string;
}

/** Finds the parts below an element; `undefined` when one is missing. */
export const partsOf = (whole: HTMLElement): Parts | undefined => {
  const find = (name: string): HTMLElement | null => whole.querySelector<HTMLElement>(`[data-search-${name}]`);
  const [input, results, rest] = [whole.querySelector('input'), find('results'), find('rest')];
  const [summary, status, root] = [find('summary'), find('status'), whole.dataset['root']];
  if (!input || !results || !rest || !summary || !status || root === undefined) return undefined;
  return { input, results, rest, summary, status, root };
};

const PAUSE_MS = 350;

/** Says how a search went: shown at once, read out when nothing more was said for a moment. */
export const announcer = ({ summary, status }: Pick<Parts, 'summary' | 'status'>): ((text: string) => void) => {
  let pause: ReturnType<typeof setTimeout> | undefined;
  return (text) => {
    summary.textContent = text;
    clearTimeout(pause);
    pause = setTimeout(() => {
      status.textContent = text;
    }, PAUSE_MS);
  };
};
