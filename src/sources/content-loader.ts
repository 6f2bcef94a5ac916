import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { ProblemsError, problemText } from '#errors/problem.ts';
import type { Base } from './content-edition.ts';
import type { ContentReader } from './content-reader.ts';

/** One entry of a collection of the site. */
export interface LoadedEntry {
  readonly id: string;
  readonly data: object;
  /** Of an entry with a text: its file and that text. The site renders the file when a page asks for it. */
  readonly text?: { readonly file: string; readonly body: string };
}

/** Milliseconds that a change waits for others, since editors write a file in several steps. */
const SETTLE_MS = 30;

interface Options {
  readonly name: string;
  readonly reader: ContentReader;
  readonly entries: (base: Base) => readonly LoadedEntry[];
}

/**
 * A loader that takes one collection out of the content folder. A build stops at any problem of any file, whichever
 * collection it belongs to; a development server reports the problems and shows the rest.
 */
export const contentLoader = ({ name, reader, entries }: Options): Loader => ({
  name,
  load: async (context) => {
    await fill({ context, reader, entries });
    context.watcher?.add(reader.contentDir);
    let waiting: NodeJS.Timeout | undefined;
    context.watcher?.on('all', (_event, path) => {
      if (!reader.changed(path)) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        fill({ context, reader, entries }).catch((error: unknown) => context.logger.error(String(error)));
      }, SETTLE_MS);
    });
  },
});

/** Readings whose problems a development server has shown; each collection loads from the same reading. */
const reported = new WeakSet<Base>();

type Fill = Pick<Options, 'reader' | 'entries'> & { readonly context: LoaderContext };

const fill = async ({ context, reader, entries }: Fill): Promise<void> => {
  const base = await reader.read();
  const errors = base.content.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && context.watcher === undefined) throw new ProblemsError(errors);
  if (!reported.has(base)) for (const problem of errors) context.logger.error(problemText(problem));
  reported.add(base);
  const { store } = context;
  const gone = new Set(store.keys());
  for (const entry of entries(base)) {
    gone.delete(entry.id);
    setEntry(context, entry);
  }
  for (const id of gone) store.delete(id);
};

const setEntry = ({ store, config, generateDigest }: LoaderContext, { id, data, text }: LoadedEntry): void => {
  const plain = { ...data };
  const digest = generateDigest({ data: plain, ...text });
  if (text === undefined) {
    store.set({ id, data: plain, digest });
    return;
  }
  const filePath = relative(fileURLToPath(config.root), resolve(text.file)).split(sep).join('/');
  // An entry that is set anew registers its module; one that stayed as it is has to be registered here.
  const isNew = store.set({ id, data: plain, digest, filePath, body: text.body, deferredRender: true });
  if (!isNew) store.addModuleImport(filePath);
};
