/** The results of a combobox: the focus stays in the input, one option is the active one. */
export interface OptionList {
  /** Replaces the options. The active one stays when its address is still there, else the first becomes active. */
  show(options: readonly HTMLAnchorElement[]): void;
}

const KEYS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => (at >= last ? 0 : at + 1),
  ArrowUp: (at, last) => (at <= 0 ? last : at - 1),
  PageDown: (at, last) => Math.min(at + 5, last),
  PageUp: (at) => Math.max(at - 5, 0),
};

const placeOf = ({ pathname, hash }: HTMLAnchorElement): string => pathname + hash;

/** Ties an input and the box of its options together, as the combobox pattern of WAI-ARIA asks. */
export const optionList = (input: HTMLInputElement, box: HTMLElement): OptionList => {
  let options: readonly HTMLAnchorElement[] = [];
  let active = -1;

  const activate = (at: number, scroll: boolean): void => {
    active = at;
    for (const [place, option] of options.entries()) option.setAttribute('aria-selected', String(place === at));
    const chosen = options[at];
    if (chosen === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', chosen.id);
    if (scroll) chosen?.scrollIntoView({ block: 'nearest' });
  };

  input.addEventListener('keydown', (event) => {
    if (event.isComposing || options.length === 0) return;
    const chosen = options[active];
    const next = KEYS[event.key];
    if (next !== undefined) activate(next(active, options.length - 1), true);
    else if (event.key === 'Enter' && chosen !== undefined) chosen.click();
    else return;
    event.preventDefault();
  });

  box.addEventListener('pointermove', ({ target }) => {
    const at = target instanceof Element ? options.findIndex((option) => option.contains(target)) : -1;
    if (at >= 0 && at !== active) activate(at, false);
  });

  return {
    show: (shown) => {
      const before = options[active];
      const place = before === undefined || active <= 0 ? '' : placeOf(before);
      options = shown;
      for (const [at, option] of options.entries()) option.id = `${box.id}-${at}`;
      box.replaceChildren(...options);
      input.setAttribute('aria-expanded', String(options.length > 0));
      activate(
        options.length === 0
          ? -1
          : Math.max(
              0,
              options.findIndex((option) => placeOf(option) === place),
            ),
        false,
      );
    },
  };
};
