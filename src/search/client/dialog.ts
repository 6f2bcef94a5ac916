import type { Description } from '#search/describe.ts';
import { showLists, showRecent } from './dialog-rest.ts';
import { keepFocusIn } from './focus.ts';
import { type OptionList, optionList } from './option-list.ts';
import { allOption, fullOptions, nameOption, waitingOption } from './options.ts';
import { announcer, type Parts, partsOf } from './parts.ts';
import { remember } from './recent.ts';
import { type Answer, openSession, type Result, type Session } from './session.ts';
import { nothingText, outcomeText } from './words.ts';

const SHOWN = 8;
const WITH_SECTIONS = 3;
const SECTIONS = 2;
const NEAR = 4;
/** Documents are opened when the typing rests for a moment. */
const PAUSE_MS = 80;

/** One question to the index. A later one makes the answer to it stale. */
interface Turn {
  readonly text: string;
  readonly isStale: () => boolean;
}

class SearchDialog {
  readonly #parts: Parts;
  readonly #session: Session;
  readonly #list: OptionList;
  readonly #say: (text: string) => void;
  readonly #described = new Map<string, Description>();
  #turns = 0;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#session = openSession(`${parts.root}search/shards/`);
    this.#list = optionList(parts.input, parts.results);
    this.#say = announcer(parts);
  }

  start(): void {
    const { input, results } = this.#parts;
    const keep = (): void => remember(input.value);
    input.addEventListener('input', () => void this.#ask());
    input.form?.addEventListener('submit', keep);
    results.addEventListener('click', ({ target }) => target instanceof Element && target.closest('a') && keep());
    // A failure shows when something is asked.
    this.#session.prepare().catch(() => undefined);
    void this.#ask();
  }

  async #ask(): Promise<void> {
    this.#turns += 1;
    const own = this.#turns;
    const turn = { text: this.#parts.input.value.trim(), isStale: () => own !== this.#turns };
    if (turn.text === '') return this.#showStart();
    try {
      const answer = await this.#session.ask(turn.text);
      if (!turn.isStale()) await (answer.results.length > 0 ? this.#show(answer, turn) : this.#showNone(answer, turn));
    } catch {
      if (!turn.isStale()) this.#showFailure();
    }
  }

  async #show({ query, results }: Answer, { text, isStale }: Turn): Promise<void> {
    const { rest, root } = this.#parts;
    const top = results.slice(0, SHOWN);
    const all = allOption(root, { text, count: results.length });
    this.#list.show([...this.#optionsOf(top), all]);
    rest.replaceChildren();
    this.#say(outcomeText(results.length, query));
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (isStale()) return;
    const descriptions = await Promise.all(top.map((result) => result.describe()));
    for (const [at, { entry }] of top.entries()) {
      const description = descriptions[at];
      if (description !== undefined) this.#described.set(entry.file, description);
    }
    if (!isStale()) this.#list.show([...this.#optionsOf(top), all]);
  }

  /** Options with what was last known of each document, so that nothing flickers while the typing goes on. */
  #optionsOf(results: readonly Result[]): HTMLAnchorElement[] {
    return results.flatMap(({ entry }, at) => {
      const description = this.#described.get(entry.file);
      const sections = at < WITH_SECTIONS ? SECTIONS : 0;
      return description
        ? fullOptions(this.#parts.root, entry, { description, sections })
        : [waitingOption(this.#parts.root, entry)];
    });
  }

  async #showNone({ query }: Answer, { text, isStale }: Turn): Promise<void> {
    const { rest, root } = this.#parts;
    const near = await this.#session.near(text, NEAR);
    if (isStale()) return;
    this.#list.show(near.map((entry) => nameOption(root, entry)));
    this.#say(nothingText(query, near.length));
    showLists(rest, root);
  }

  #showStart(): void {
    const { rest, input } = this.#parts;
    const again = (search: string): void => {
      input.value = search;
      input.focus();
      void this.#ask();
    };
    this.#list.show([]);
    this.#say('');
    showRecent({ box: rest, again });
  }

  #showFailure(): void {
    const { rest, root } = this.#parts;
    this.#list.show([]);
    this.#say('Search could not be loaded. Check the connection and type again.');
    showLists(rest, root);
  }
}

const started = new WeakSet<HTMLDialogElement>();

/** Makes the dialog search. The first call brings it to life; what was typed before that is searched for. */
export const startDialog = (dialog: HTMLDialogElement): void => {
  const parts = partsOf(dialog);
  if (parts === undefined || started.has(dialog)) return;
  started.add(dialog);
  keepFocusIn(dialog);
  new SearchDialog(parts).start();
};
