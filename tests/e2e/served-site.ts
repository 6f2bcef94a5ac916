import { type PreviewServer, preview } from 'astro';

export interface ServedSite {
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves dist/ on a free port, as `npm start` does. */
export const serveSite = async (): Promise<ServedSite> => {
  const server: PreviewServer = await preview({ root: '.', logLevel: 'error', server: { port: 4400 } });
  return { address: `http://localhost:${server.port}`, stop: () => server.stop() };
};
