const LINE_END = 10;

/** Splits a stream into lines without their ends; of a line longer than `maxBytes` only the first `maxBytes` are kept. */
export async function* linesOf(source: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<readonly string[]> {
  let open = Buffer.alloc(0);
  for await (const chunk of source) {
    const whole: string[] = [];
    let from = 0;
    for (let at = chunk.indexOf(LINE_END); at !== -1; at = chunk.indexOf(LINE_END, from)) {
      const line = chunk.subarray(from, at);
      whole.push((open.length === 0 ? line : Buffer.concat([open, line])).toString('utf8', 0, maxBytes));
      open = Buffer.alloc(0);
      from = at + 1;
    }
    const rest = chunk.subarray(from);
    open = open.length > maxBytes ? open : Buffer.concat([open, rest]);
    yield whole;
  }
  if (open.length > 0) yield [open.toString('utf8', 0, maxBytes)];
}
