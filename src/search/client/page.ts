import { showLists } from './dialog-rest.ts';
import { element } from './element.ts';
import { fullResult, plainResult } from './page-results.ts';
import { announcer, type Parts, partsOf } from './parts.ts';
import { remember } from './recent.ts';
import { type Answer, openSession, type Session } from './session.ts';
import { nothingText, outcomeText } from './words.ts';

const PER_PAGE = 20;
const NEAR = 5;
const SETTLED_MS = 600;

const queryInAddress = (): string => new URLSearchParams(location.search).get('q') ?? '';

class SearchPage {
  readonly #parts: Parts;
  readonly #session: Session;
  readonly #say: (text: string) => void;
  #turns = 0;
  #settling: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#session = openSession(`${parts.root}search/shards/`);
    this.#say = announcer(parts);
  }

  start(): void {
    const { input } = this.#parts;
    const restore = (): void => {
      input.value = queryInAddress();
      void this.#ask(PER_PAGE);
    };
    input.addEventListener('input', () => {
      void this.#ask(PER_PAGE);
      clearTimeout(this.#settling);
      this.#settling = setTimeout(() => this.#writeAddress(), SETTLED_MS);
    });
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      clearTimeout(this.#settling);
      this.#writeAddress();
      remember(input.value);
    });
    addEventListener('popstate', restore);
    restore();
  }

  /** The address holds the query: it can be reloaded, sent, and gone back to. */
  #writeAddress(): void {
    const text = this.#parts.input.value.trim();
    if (text === queryInAddress()) return;
    const address = new URL(location.href);
    if (text === '') address.searchParams.delete('q');
    else address.searchParams.set('q', text);
    history.pushState(null, '', address);
  }

  async #ask(most: number): Promise<void> {
    this.#turns += 1;
    const own = this.#turns;
    const { input, results, rest, root } = this.#parts;
    const text = input.value.trim();
    document.body.classList.toggle('is-searching', text !== '');
    if (text === '') {
      this.#say('');
      results.replaceChildren();
      return rest.replaceChildren();
    }
    try {
      const answer = await this.#session.ask(text);
      if (own === this.#turns) await this.#show(answer, { most, isStale: () => own !== this.#turns });
    } catch {
      if (own !== this.#turns) return;
      this.#say('Search could not be loaded. Check the connection and type again.');
      results.replaceChildren();
      showLists(rest, root);
    }
  }

  async #show(answer: Answer, { most, isStale }: { most: number; isStale: () => boolean }): Promise<void> {
    const { results: box, rest, root } = this.#parts;
    const { query, results } = answer;
    if (results.length === 0) return this.#showNone(answer, isStale);
    const top = results.slice(0, most);
    const descriptions = await Promise.all(top.map((result) => result.describe()));
    if (isStale()) return;
    const rows = top.map(({ entry }, at) => fullResult(root, entry, descriptions[at]));
    box.replaceChildren(...rows);
    this.#say(outcomeText(results.length, query));
    rest.replaceChildren(...(results.length > top.length ? [this.#moreButton(results.length)] : []));
  }

  #moreButton(count: number): HTMLElement {
    const button = element('button', { type: 'button', class: 'search-more' }, `Show all ${count}`);
    button.addEventListener('click', async () => {
      await this.#ask(count);
      this.#parts.results.children[PER_PAGE]?.querySelector('a')?.focus();
    });
    return button;
  }

  async #showNone({ query }: Answer, isStale: () => boolean): Promise<void> {
    const { results, rest, root } = this.#parts;
    const near = await this.#session.near(query.text, NEAR);
    if (isStale()) return;
    results.replaceChildren(...near.map((entry) => plainResult(root, entry)));
    this.#say(nothingText(query, near.length));
    showLists(rest, root);
  }
}

const whole = document.querySelector<HTMLElement>('[data-search-page]');
const parts = whole ? partsOf(whole) : undefined;
if (parts) new SearchPage(parts).start();
