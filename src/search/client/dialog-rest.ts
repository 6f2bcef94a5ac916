import { element } from './element.ts';
import { forget, recentSearches, remembers, setRemembering } from './recent.ts';

interface Rest {
  readonly box: HTMLElement;
  /** Searches again for what was searched before. */
  readonly again: (text: string) => void;
}

const HINT = 'Words, a service, a tool, a pattern or a question. Spelling need not be exact.';

const button = (label: string, properties: { class: string; 'aria-label'?: string }, act: () => void): HTMLElement => {
  const made = element('button', { type: 'button', ...properties }, label);
  made.addEventListener('click', act);
  return made;
};

const row = (text: string, rest: Rest): HTMLElement =>
  element(
    'li',
    {},
    button(text, { class: 'search-again' }, () => rest.again(text)),
    button('×', { class: 'search-forget', 'aria-label': `Forget ‘${text}’` }, () => {
      forget(text);
      showRecent(rest);
    }),
  );

/** What stands in the dialog before anything is typed: what was searched for before, in this browser only. */
export const showRecent = (rest: Rest): void => {
  const recent = recentSearches();
  const on = remembers();
  const turn = (): void => {
    setRemembering(!on);
    showRecent(rest);
    rest.box.querySelector<HTMLElement>('.search-remember')?.focus();
  };
  const label = on ? 'Do not remember searches' : 'Remember searches in this browser';
  const list = [
    element('h2', { class: 'search-label' }, 'Recent searches'),
    element('ul', { class: 'search-recent', role: 'list' }, ...recent.map((text) => row(text, rest))),
  ];
  rest.box.replaceChildren(
    element('p', { class: 'search-note' }, HINT),
    ...(recent.length > 0 ? list : []),
    ...(on && recent.length === 0 ? [] : [button(label, { class: 'search-remember' }, turn)]),
  );
};

/** The way on when nothing was found, or nothing could be searched. */
export const showLists = (box: HTMLElement, root: string): void => {
  const link = (path: string, name: string): HTMLElement => element('a', { href: `${root}${path}` }, name);
  const all = [link('patterns/', 'all patterns'), ' or ', link('incidents/', 'all incidents')];
  box.replaceChildren(element('p', { class: 'search-note' }, 'See ', ...all, '.'));
};
