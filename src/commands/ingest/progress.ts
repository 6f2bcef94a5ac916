/** Where progress is drawn, and the time by which it is measured. */
export interface ProgressEffects {
  write(text: string): void;
  /** Milliseconds since any fixed moment. */
  now(): number;
}

export interface ProgressState {
  readonly label: string;
  readonly done: number;
  /** `undefined` as long as it is not known. */
  readonly total: number | undefined;
  readonly elapsedMs: number;
}

const QUIET_MS = 1000;
const BETWEEN_MS = 100;
const CLEAR = '\r\u001b[K';

/** Draws one line of progress, over itself, once a walk takes longer than a second. */
export class Progress {
  readonly #effects: ProgressEffects;
  #label = '';
  #started = 0;
  #drawn = 0;
  #skipped = 0;
  #total: number | undefined;

  constructor(effects: ProgressEffects) {
    this.#effects = effects;
  }

  /** `done` commits of a walk have been read; `total` is asked for once, when the line is first drawn. */
  update(label: string, done: number, total: () => Promise<number>): void {
    const now = this.#effects.now();
    if (label !== this.#label) this.#begin(label, now, done);
    if (now - this.#started < QUIET_MS || now - this.#drawn < BETWEEN_MS) return;
    if (this.#drawn === 0) this.#ask(label, total);
    this.#drawn = now;
    const elapsedMs = now - this.#started;
    const state = { label, done: done - this.#skipped, total: this.#total, elapsedMs };
    this.#effects.write(`${CLEAR}${progressText(state)}`);
  }

  /** Takes the line away. */
  clear(): void {
    if (this.#drawn > 0) this.#effects.write(CLEAR);
    this.#label = '';
    this.#drawn = 0;
  }

  #begin(label: string, now: number, done: number): void {
    this.clear();
    this.#label = label;
    this.#started = now;
    this.#skipped = done - 1;
    this.#total = undefined;
  }

  #ask(label: string, total: () => Promise<number>): void {
    total().then(
      (count) => {
        if (label === this.#label) this.#total = count - this.#skipped;
      },
      // Without a total the line shows the rate alone; what is wrong with the repository shows elsewhere.
      () => undefined,
    );
  }
}

/** One line: how much is done, how fast, how long it will take. */
export const progressText = ({ label, done, total, elapsedMs }: ProgressState): string => {
  const rate = Math.max(1, Math.round((done * 1000) / elapsedMs));
  const speed = `${rate.toLocaleString('en')}/s`;
  if (total === undefined) return `${label}: ${done.toLocaleString('en')} commits, ${speed}`;
  const seconds = Math.ceil(Math.max(0, total - done) / rate);
  const left = seconds < 120 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`;
  return `${label}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')} commits, ${speed}, ${left}`;
};
