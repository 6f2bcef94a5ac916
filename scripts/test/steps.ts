import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { writtenFilesDigest } from './written-files.ts';

interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Where vitest leaves its counts; a step without it counts as one test. */
  readonly report?: string;
}

const REPORTS = '.hindcast/test';

const vitest = (project: string): Step => {
  const report = `${REPORTS}/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name: `${project} tests`, command: ['vitest', 'run', '--project', project, ...reporters], report };
};

const STEPS: readonly Step[] = [
  { name: 'lint and format', command: ['biome', 'check', '.'] },
  { name: 'demo', command: ['node', 'scripts/demo.ts'] },
  { name: 'ingest', command: ['node', 'scripts/ingest.ts'] },
  { name: 'content', command: ['node', 'scripts/check.ts'] },
  { name: 'generated files', command: ['node', 'scripts/generate.ts', '--check'] },
  { name: 'types', command: ['astro', 'check', '--minimumFailingSeverity', 'warning'] },
  { name: 'unused code', command: ['knip', '--no-progress'] },
  vitest('unit'),
  { name: 'site build', command: ['astro', 'build', '--silent'] },
  vitest('site'),
  vitest('e2e'),
];

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numFailedTestSuites: z.int(),
  success: z.boolean(),
});

const countsOf = (step: Step, exitCode: number | null): Counts => {
  const single = exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  if (step.report === undefined) return single;
  if (!existsSync(step.report)) return { passed: 0, failed: 1, skipped: 0 };
  const report = vitestReport.parse(JSON.parse(readFileSync(step.report, 'utf8')));
  const failed = Math.max(report.numFailedTests, report.success && exitCode === 0 ? 0 : 1);
  return { passed: report.numPassedTests, failed, skipped: report.numPendingTests };
};

const runStep = (step: Step): Counts => {
  process.stdout.write(`\n${step.name}: ${step.command.join(' ')}\n`);
  if (step.report !== undefined) rmSync(step.report, { force: true });
  const [command, ...args] = step.command;
  const started = performance.now();
  const { status, error } = spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (error !== undefined) process.stderr.write(`${error.message}\n`);
  const counts = countsOf(step, status);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${step.name}: ${counts.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)\n`);
  return counts;
};

/** Ingest and generate write committed files: they have to write what is there. */
const unchangedSince = (before: string): Counts => {
  const same = writtenFilesDigest() === before;
  process.stdout.write(
    `\nwritten files: ${same ? 'ok, as before' : 'FAILED: ingest or generate changed them; read git diff'}\n`,
  );
  return same ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
};

/** Runs every step, the later ones also when an earlier one failed, so that one run shows all that is wrong. */
export const runSteps = async (): Promise<Counts> => {
  mkdirSync(REPORTS, { recursive: true });
  const before = writtenFilesDigest();
  const all = STEPS.map(runStep);
  all.push(unchangedSince(before));
  return {
    passed: all.reduce((sum, counts) => sum + counts.passed, 0),
    failed: all.reduce((sum, counts) => sum + counts.failed, 0),
    skipped: all.reduce((sum, counts) => sum + counts.skipped, 0),
  };
};
