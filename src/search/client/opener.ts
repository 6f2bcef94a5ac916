const dialog = document.querySelector<HTMLDialogElement>('dialog[data-search]');
const input = dialog?.querySelector('input');

const isTyping = ({ target }: Event): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** The dialog is there before its code is: it opens at once, and what is typed meanwhile is not lost. */
const toggle = (event: Event): void => {
  if (!dialog || !input) return;
  event.preventDefault();
  if (dialog.open) dialog.close();
  else {
    dialog.showModal();
    input.select();
    import('./dialog.ts').then(({ startDialog }) => startDialog(dialog));
  }
};

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.altKey || event.defaultPrevented) return;
  const command = event.ctrlKey || event.metaKey;
  if (command && !event.shiftKey && event.key.toLowerCase() === 'k') toggle(event);
  else if (!command && event.key === '/' && !isTyping(event) && !dialog?.open) toggle(event);
});

document.querySelector('[data-search-open]')?.addEventListener('click', (event) => {
  // A click that asks for a new tab gets the search page.
  if (event instanceof MouseEvent && !(event.ctrlKey || event.metaKey || event.shiftKey)) toggle(event);
});

if (location.search.includes('highlight=')) {
  import('./highlight.ts').then(({ highlightPage }) => highlightPage());
}
