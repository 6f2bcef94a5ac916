import type { Readable } from 'node:stream';

/**
 * A piece is handed over once it has so many bytes, or the output has ended. It is half of what a pipe holds, so that the
 * program can fill the pipe while the piece is looked at and neither waits for the other.
 */
const PIECE_BYTES = 32 * 1024;
/** With so many bytes waiting, the program has to wait as well. */
const MAX_WAITING_BYTES = 1024 * 1024;

/**
 * The output of a program in large pieces. Programs write a few kilobytes at a time, and to wake a reader for each of
 * them would cost more than what is done with them.
 */
export class OutputQueue {
  #parts: Buffer[] = [];
  #bytes = 0;
  #ended = false;
  #wake: (() => void) | undefined;
  readonly #stream: Readable;

  constructor(stream: Readable) {
    this.#stream = stream;
    stream.on('data', (chunk: Buffer) => this.#add(chunk));
    for (const event of ['end', 'close', 'error']) stream.once(event, () => this.#end());
  }

  /** The next piece; `undefined` once everything has been handed over. */
  async next(): Promise<Buffer | undefined> {
    if (this.#bytes < PIECE_BYTES && !this.#ended) await this.#more();
    if (this.#bytes === 0) return undefined;
    const piece = Buffer.concat(this.#parts, this.#bytes);
    this.#parts = [];
    this.#bytes = 0;
    this.#stream.resume();
    return piece;
  }

  #more(): Promise<void> {
    return new Promise((wake) => {
      this.#wake = wake;
    });
  }

  #add(chunk: Buffer): void {
    this.#parts.push(chunk);
    this.#bytes += chunk.length;
    if (this.#bytes >= PIECE_BYTES) this.#wake?.();
    if (this.#bytes >= MAX_WAITING_BYTES) this.#stream.pause();
  }

  #end(): void {
    this.#ended = true;
    this.#wake?.();
  }
}
