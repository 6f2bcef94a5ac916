import type { AstroConfig, AstroIntegration } from 'astro';
import { type Compile, missing, sendCanaries } from './mdx-canary.ts';
import { remarkGuard } from './mdx-guard.ts';
import { sealPlugin } from './mdx-seal.ts';

const COMPILER = '@mdx-js/rolldown';

/**
 * Holds the build to the guard of bodies. Before a build or a development server starts, the configured processor must
 * have the guard first, and canaries must not get past the configured compiler; while it runs, no module of an MDX
 * file goes on that the guard has not seen. Each failure throws `build/guard-missing`.
 */
export const guardedMdx = (): AstroIntegration => {
  let config: AstroConfig | undefined;
  const verify = async (): Promise<void> => {
    if (config === undefined) throw missing('no configuration was given');
    requireGuardFirst(config.markdown.processor);
    await sendCanaries(await compilerOf(config));
  };
  return {
    name: 'hindcast-guarded-mdx',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [sealPlugin()] } });
      },
      'astro:config:done': ({ config: done }) => {
        config = done;
      },
      'astro:build:start': verify,
      'astro:server:setup': verify,
    },
  };
};

/** A plugin before the guard could hide from it what the page then shows. */
const requireGuardFirst = (processor: AstroConfig['markdown']['processor']): void => {
  const plugins: unknown = 'remarkPlugins' in processor.options ? processor.options.remarkPlugins : undefined;
  const first: unknown = Array.isArray(plugins) ? plugins[0] : undefined;
  const plugin: unknown = Array.isArray(first) ? first[0] : first;
  if (plugin !== remarkGuard) throw missing(`it is not the first plugin of the processor '${processor.name}'`);
};

const compilerOf = async (config: AstroConfig): Promise<Compile> => {
  const plugins = await flat(config.vite.plugins ?? []);
  const compilers = plugins.filter((plugin) => Reflect.get(plugin, 'name') === COMPILER);
  const [hook] = compilers.map((plugin): unknown => Reflect.get(plugin, 'transform'));
  const handler: unknown = typeof hook === 'object' && hook !== null ? Reflect.get(hook, 'handler') : hook;
  if (typeof handler !== 'function') throw missing('the MDX integration is not there');
  return async (code, id) => {
    await Reflect.apply(handler, {}, [code, id]);
  };
};

/** Plugins without the arrays and promises that they may be wrapped in. */
const flat = async (plugin: unknown): Promise<object[]> => {
  const settled: unknown = await plugin;
  if (Array.isArray(settled)) return (await Promise.all(settled.map(flat))).flat();
  return typeof settled === 'object' && settled !== null ? [settled] : [];
};
