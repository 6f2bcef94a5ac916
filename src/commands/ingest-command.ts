import { repositoryId } from '#model/ids.ts';
import { presentTime } from '#model/present.ts';
import { badValue } from './bad-value.ts';
import type { Invocation } from './cli.ts';
import { contentFolder } from './cli-content.ts';
import type { CONTENT_FLAG, Flags, JSON_FLAG } from './cli-flags.ts';
import { EXIT, type ExitCode } from './cli-report.ts';
import { interruptible } from './ingest/interruptible.ts';
import { Progress } from './ingest/progress.ts';
import type { OnlyRepository } from './ingest/wanted-sources.ts';
import { ingest } from './ingest.ts';
import { ingestJson, ingestText } from './ingest-report.ts';

export const INGEST_FLAGS = {
  repo: { value: 'PATH', help: 'Read this repository alone' },
  as: { value: 'ID', help: 'Its id, host/owner/name (default: that of sources.yaml for the path)' },
  mode: { value: 'MODE', help: 'full or facts_only (default: that of sources.yaml, else facts_only)' },
  'checkpoint-every': { value: 'N', help: 'Commits between two checkpoints (default: 20000)' },
} as const satisfies Flags;

type Ingest = Invocation<typeof INGEST_FLAGS & typeof CONTENT_FLAG & typeof JSON_FLAG>;

/** Runs ingest as a command: flags in, report out. A signal stops it within a second and leaves whole records. */
export const runIngest = async (invocation: Ingest): Promise<ExitCode> => {
  const { flags, env, print, paint, stderr, progress } = invocation;
  const contentDir = await contentFolder(invocation);
  const every = positive(flags.value('checkpoint-every'));
  const only = onlyRepository(invocation);
  const result = await interruptible((signal) =>
    ingest({
      contentDir,
      only,
      key: env['HINDCAST_PSEUDONYM_KEY'] || undefined,
      now: presentTime({ env, clock: new Date() }),
      signal,
      every,
      progress: new Progress({
        write: (text) => (progress ? stderr.write(text) : undefined),
        now: () => performance.now(),
      }),
    }),
  );
  print(flags.has('json') ? ingestJson(result) : ingestText(result, paint));
  return result.problems.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.clean;
};

const onlyRepository = ({ flags }: Ingest): OnlyRepository | undefined => {
  const path = flags.value('repo');
  const as = flags.value('as');
  const mode = flags.value('mode');
  const expected = 'Write host/owner/name, such as github.com/org/repo.';
  if (as !== undefined && !repositoryId.safeParse(as).success) throw badValue('--as', as, expected);
  if (mode !== undefined && mode !== 'full' && mode !== 'facts_only') {
    throw badValue('--mode', mode, 'Write full or facts_only.');
  }
  if (path !== undefined) return { path, as, mode };
  if (as !== undefined) throw badValue('--as', as, 'It names the repository of --repo PATH.');
  if (mode !== undefined) throw badValue('--mode', mode, 'It is that of the repository of --repo PATH.');
  return undefined;
};

const CHECKPOINT_EVERY = 20_000;

const positive = (text: string | undefined): number => {
  if (text === undefined) return CHECKPOINT_EVERY;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw badValue('--checkpoint-every', text, 'Write a whole number above 0.');
  return Number(text);
};
