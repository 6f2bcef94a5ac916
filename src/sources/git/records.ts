const NUL = 0;

/**
 * Splits a stream at NUL bytes and yields the records of each chunk together. Of a record longer than `maxBytes` only
 * the first `maxBytes` are kept, so memory stays flat whatever a message holds.
 */
export async function* records(source: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Buffer[]> {
  const open = new OpenRecord(maxBytes);
  for await (const chunk of source) {
    const whole: Buffer[] = [];
    let from = 0;
    for (let at = chunk.indexOf(NUL); at !== -1; at = chunk.indexOf(NUL, from)) {
      whole.push(open.close(chunk.subarray(from, at)));
      from = at + 1;
    }
    open.add(chunk.subarray(from));
    if (whole.length > 0) yield whole;
  }
}

/** A record whose end has not come yet. */
class OpenRecord {
  #parts: Buffer[] = [];
  #bytes = 0;
  readonly #maxBytes: number;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  add(part: Buffer): void {
    const room = this.#maxBytes - this.#bytes;
    if (room <= 0 || part.length === 0) return;
    this.#parts.push(part.subarray(0, room));
    this.#bytes += Math.min(part.length, room);
  }

  close(part: Buffer): Buffer {
    if (this.#bytes === 0) return part.subarray(0, this.#maxBytes);
    this.add(part);
    const record = Buffer.concat(this.#parts);
    this.#parts = [];
    this.#bytes = 0;
    return record;
  }
}
