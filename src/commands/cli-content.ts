import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { HindcastError } from '#errors/hindcast-error.ts';
import type { Invocation } from './cli.ts';
import type { CONTENT_FLAG } from './cli-flags.ts';

/** The content folder that a command works on, as the user would type it. Throws `content/not-found`. */
export const contentFolder = async ({
  flags,
  env,
}: Pick<Invocation<typeof CONTENT_FLAG>, 'flags' | 'env'>): Promise<string> => {
  const path = flags.value('content') ?? (env['HINDCAST_CONTENT'] || 'content');
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) throw new HindcastError('content/not-found', { with: { path } });
  return relative('', resolve(path)) || '.';
};
