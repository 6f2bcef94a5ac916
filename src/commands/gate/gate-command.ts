import { appendFileSync, writeFileSync } from 'node:fs';
import { auditAnswerOf } from '#commands/audit/audit-answer.ts';
import { badValue } from '#commands/bad-value.ts';
import type { Invocation } from '#commands/cli.ts';
import { contentFolder } from '#commands/cli-content.ts';
import type { CONTENT_FLAG, Flags, JSON_FLAG } from '#commands/cli-flags.ts';
import { EXIT, type ExitCode } from '#commands/cli-report.ts';
import type { RepositoryView } from '#commands/ingest/repository-view.ts';
import { closeViews, type OpenViews, openViews } from '#commands/policy/open-view.ts';
import { parseChangeNumber, parseMoment } from '#commands/policy/parse-moment.ts';
import { withScratch } from '#commands/with-scratch.ts';
import { HindcastError } from '#errors/hindcast-error.ts';
import { presentTime } from '#model/present.ts';
import { readRecords } from '#sources/content-records.ts';
import type { ExportedChange } from '#sources/github/exported-change.ts';
import { annotationsOf, summaryOf } from './gate-annotations.ts';
import { sarifOf } from './gate-sarif.ts';
import { type GateResult, gateText, mayShip } from './gate-text.ts';
import { judgeGate } from './judge-gate.ts';
import { precedentsOf } from './precedents.ts';

export const GATE_FLAGS = {
  repo: { value: 'REPO', help: 'Repository: an id of sources.yaml, or the path of a clone' },
  as: { value: 'ID', help: 'Id of the repository at that path, host/owner/name' },
  change: { value: 'N', help: 'Number of the change' },
  reviews: { value: 'DIR', help: 'Folder of its review export (default: those of sources.yaml)' },
  at: { value: 'TIME', help: 'Judge it as if it landed then (default: now)' },
  github: { help: 'Also print annotations, and add to the job summary ($GITHUB_STEP_SUMMARY)' },
  sarif: { value: 'FILE', help: 'Also write SARIF 2.1.0 to this file' },
} as const satisfies Flags;

type GateInvocation = Invocation<typeof GATE_FLAGS & typeof CONTENT_FLAG & typeof JSON_FLAG>;

/** Runs the gate: 0 when the change may ship, 1 when it may not or when that cannot be told. */
export const runGate = async (invocation: GateInvocation): Promise<ExitCode> => {
  const { flags, env } = invocation;
  const repo = needed(invocation, 'repo');
  const number = parseChangeNumber('--change', needed(invocation, 'change'));
  const contentDir = await contentFolder(invocation);
  const now = presentTime({ env, clock: new Date() });
  const at = parseMoment('--at', flags.value('at')) ?? now;
  return withScratch(async (scratch) => {
    const [as, reviews] = [flags.value('as'), flags.value('reviews')];
    const key = env['HINDCAST_PSEUDONYM_KEY'] || undefined;
    const open = await openViews({ contentDir, repo, as, reviews, key, now, scratch });
    try {
      const { view, exported } = changeIn(open, number);
      const { judged, paths } = await judgeGate({ view, policies: open.policies, exported, at });
      const records = await readRecords(contentDir);
      const precedents = precedentsOf(paths, records.files.get(view.source.id));
      report(invocation, { judged, precedents }, open);
      return mayShip(judged) ? EXIT.clean : EXIT.findings;
    } finally {
      await closeViews(open);
    }
  });
};

const needed = ({ flags }: GateInvocation, name: 'repo' | 'change'): string => {
  const value = flags.value(name);
  if (value !== undefined) return value;
  const expected = `Write --${name} ${GATE_FLAGS[name].value}.`;
  throw badValue(`--${name}`, '', expected);
};

const changeIn = ({ views }: OpenViews, number: number): { view: RepositoryView; exported: ExportedChange } => {
  const [view] = views;
  const exported = view?.exported?.get(number);
  if (view !== undefined && exported !== undefined) return { view, exported };
  throw new HindcastError('gate/no-change', { with: { change: number, repository: view?.source.id ?? '' } });
};

const report = (
  { flags, env, print, say, paint }: GateInvocation,
  result: GateResult,
  { policies }: OpenViews,
): void => {
  if (flags.has('json')) {
    print(
      JSON.stringify(
        { ...auditAnswerOf([{ answer: result.judged, reviewed: undefined }]), precedents: result.precedents },
        null,
        2,
      ),
    );
  } else print(gateText(result, paint));
  if (flags.has('github')) {
    // Workflows read both streams; one JSON document stands alone on the first.
    for (const line of annotationsOf(result)) (flags.has('json') ? say : print)(line);
    const summary = env['GITHUB_STEP_SUMMARY'];
    if (summary !== undefined && summary !== '') appendFileSync(summary, summaryOf(result));
  }
  const sarif = flags.value('sarif');
  const rules = result.judged.policy === null ? [] : (policies.get(result.judged.policy)?.rules ?? []);
  if (sarif !== undefined) writeFileSync(sarif, sarifOf(result, new Map(rules.map(({ id, name }) => [id, name]))));
};
