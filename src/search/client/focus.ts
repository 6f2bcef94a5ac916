const FOCUSABLE = 'a[href]:not([tabindex="-1"]), button, input, select, textarea';

/** Keeps the tab key inside a modal dialog, and closes it on a click beside it. */
export const keepFocusIn = (dialog: HTMLDialogElement): void => {
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab') return;
    const stops = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.checkVisibility());
    const [first, last] = [stops[0], stops.at(-1)];
    const leaving = event.shiftKey ? first : last;
    if (document.activeElement !== leaving) return;
    event.preventDefault();
    (event.shiftKey ? last : first)?.focus();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
};
