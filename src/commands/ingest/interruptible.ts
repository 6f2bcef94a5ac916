const SIGNALS = [
  { name: 'SIGINT', number: 2 },
  { name: 'SIGTERM', number: 15 },
  { name: 'SIGHUP', number: 1 },
] as const;

/** How long a run may take to come to a stop by itself. */
const GRACE_MS = 800;

/**
 * Runs something that a signal stops: the first signal aborts it, so that it can leave things in order; a second one, or
 * too long a wait, ends the process at once. Afterwards the process ends by that signal, as whoever sent it expects.
 */
export const interruptible = async <T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> => {
  const controller = new AbortController();
  let received: NodeJS.Signals | undefined;
  const handlers = SIGNALS.map(({ name, number }) => {
    const exit = (): never => process.exit(128 + number);
    const handler = (): void => {
      if (received !== undefined) exit();
      received = name;
      controller.abort(new Error(`stopped by ${name}`));
      setTimeout(exit, GRACE_MS).unref();
    };
    return { name, handler };
  });
  for (const { name, handler } of handlers) process.on(name, handler);
  try {
    return await run(controller.signal);
  } finally {
    for (const { name, handler } of handlers) process.off(name, handler);
    if (received !== undefined) process.kill(process.pid, received);
  }
};
