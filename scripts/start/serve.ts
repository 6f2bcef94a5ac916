import { preview } from 'astro';

const NEXT = `What to try next
  open an incident          harbor-cache-eviction-2026-03 shows the change, its review and the verdict
  press / and type          cache eviction
  on the command line       npm run search -- "retry storm"
  stop                      Ctrl-C
`;

/** Serves the built site until the process is stopped; the next free port is taken when `port` is in use. */
export const serve = async (port: number): Promise<void> => {
  const server = await preview({ root: '.', logLevel: 'error', server: { port } });
  const address = `http://localhost:${server.port}/`;
  process.stdout.write(`\nHindcast is at ${address}\n\n${NEXT}`);
  const stop = async (): Promise<void> => {
    await server.stop();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  await server.closed();
};
