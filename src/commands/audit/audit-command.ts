import { badValue } from '#commands/bad-value.ts';
import type { Invocation } from '#commands/cli.ts';
import { contentFolder } from '#commands/cli-content.ts';
import type { CONTENT_FLAG, Flags, JSON_FLAG } from '#commands/cli-flags.ts';
import { EXIT, type ExitCode } from '#commands/cli-report.ts';
import { interruptible } from '#commands/ingest/interruptible.ts';
import { closeViews, openViews } from '#commands/policy/open-view.ts';
import { parseChangeNumber, parseMoment } from '#commands/policy/parse-moment.ts';
import { withScratch } from '#commands/with-scratch.ts';
import { presentTime } from '#model/present.ts';
import { readRecords } from '#sources/content-records.ts';
import { type Audited, auditAnswerOf } from './audit-answer.ts';
import { type AuditScope, auditRecords } from './audit-records.ts';
import { auditRepository } from './audit-repositories.ts';
import { auditText } from './audit-text.ts';

export const AUDIT_FLAGS = {
  repo: { value: 'REPO', help: 'Judge every change of this repository: an id of sources.yaml, or a path' },
  as: { value: 'ID', help: 'Id of the repository at that path, host/owner/name' },
  reviews: { value: 'DIR', help: 'Folder of its review export (default: those of sources.yaml)' },
  gerrit: { help: 'Read its reviews from NoteDb of Gerrit, refs/changes/*/meta, in the clone itself' },
  all: { help: 'Judge every change of every repository that sources.yaml lists with reviews' },
  incident: { value: 'ID', help: 'Only changes behind this incident', multiple: true },
  change: { value: 'N', help: 'Only this change', multiple: true },
  since: { value: 'TIME', help: 'Only what landed from then on' },
  until: { value: 'TIME', help: 'Only what landed before then' },
  strict: { help: 'Exit with 1 also when something cannot be told' },
} as const satisfies Flags;

type Audit = Invocation<typeof AUDIT_FLAGS & typeof CONTENT_FLAG & typeof JSON_FLAG>;

/** Runs the audit: over the records of a content folder, or over repositories with their review exports. */
export const runAudit = async (invocation: Audit): Promise<ExitCode> => {
  const { flags, print, paint } = invocation;
  const scope = scopeOf(invocation);
  const contentDir = await contentFolder(invocation);
  const fromGit = flags.has('all') || flags.has('repo');
  const changes = fromGit ? await ofRepositories(invocation, contentDir, scope) : await ofRecords(contentDir, scope);
  const answer = auditAnswerOf(changes);
  print(flags.has('json') ? JSON.stringify(answer, null, 2) : auditText(answer, paint));
  const { violation, undetermined } = answer.totals;
  return violation > 0 || (flags.has('strict') && undetermined > 0) ? EXIT.findings : EXIT.clean;
};

const scopeOf = ({ flags }: Audit): AuditScope => {
  const repo = flags.value('repo');
  for (const name of ['as', 'reviews'] as const) {
    const value = flags.value(name);
    if (value === undefined || repo !== undefined) continue;
    throw badValue(`--${name}`, value, 'It says more of --repo.');
  }
  return {
    incidents: new Set(flags.list('incident')),
    repositories: new Set(),
    numbers: new Set(flags.list('change').map((value) => parseChangeNumber('--change', value))),
    since: parseMoment('--since', flags.value('since')),
    until: parseMoment('--until', flags.value('until')),
  };
};

const ofRecords = async (contentDir: string, scope: AuditScope): Promise<readonly Audited[]> =>
  auditRecords(await readRecords(contentDir), scope);

const ofRepositories = ({ flags, env, say }: Audit, contentDir: string, scope: AuditScope) =>
  interruptible((signal) =>
    withScratch(async (scratch) => {
      const open = await openViews({
        contentDir,
        repo: flags.value('repo'),
        as: flags.value('as'),
        reviews: flags.value('reviews'),
        gerrit: flags.has('gerrit'),
        key: env['HINDCAST_PSEUDONYM_KEY'] || undefined,
        now: presentTime({ env, clock: new Date() }),
        scratch,
      });
      try {
        for (const id of open.absent) say(`${id} has no clone here and is left out`);
        const answers: Audited[] = [];
        for (const view of open.views) {
          signal.throwIfAborted();
          answers.push(...(await auditRepository(view, open.policies, scope)));
        }
        return answers;
      } finally {
        await closeViews(open);
      }
    }),
  );
