import { HindcastError } from '#errors/hindcast-error.ts';

/** Bodies that passed the guard and whose modules have not been asked for yet, by file. */
const passed = new Map<string, number>();

/** Says that the guard let the body of a file pass. */
export const markPassed = (file: string): void => {
  passed.set(file, (passed.get(file) ?? 0) + 1);
};

/**
 * A step at the end of the bundler's pipeline: a module made of an MDX file goes on only when the guard, in this
 * process, has let that file pass for it. Whatever else compiles MDX is stopped here. Throws `build/guard-missing`.
 */
export const sealPlugin = () => ({
  name: 'hindcast-mdx-seal',
  enforce: 'post' as const,
  transform: {
    order: 'post' as const,
    filter: { id: /\.mdx(?:\?|$)/ },
    handler: (_code: string, id: string): undefined => {
      // The module that the site makes around an entry for its styles; it imports the one of the body.
      if (id.endsWith('?astroPropagatedAssets')) return undefined;
      const count = passed.get(id) ?? 0;
      if (count === 0)
        throw new HindcastError('build/guard-missing', { with: { reason: `${id} did not go through it` } });
      passed.set(id, count - 1);
      return undefined;
    },
  },
});
