import { badValue } from '#commands/bad-value.ts';
import { HindcastError } from '#errors/hindcast-error.ts';
import { findMoment, type Precision } from '#model/time.ts';
import { findCommit } from './find-commit.ts';
import type { OpenSource } from './open-source.ts';

/** The commits that are asked for. */
export interface Range {
  readonly tip: string;
  /** Commit whose history is left out. */
  readonly not: string | undefined;
  /** Committer dates from here on … */
  readonly since: Date | undefined;
  /** … and before here. */
  readonly before: Date | undefined;
}

interface Asked {
  readonly range?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** Reads `--range`, `--since` and `--until`. Throws `usage/bad-value`, and what `findCommit` throws. */
export const findRange = async (open: OpenSource, { range, since, until }: Asked): Promise<Range> => {
  const { tip, not } = endsOf(range);
  const dates = { since: firstOf('--since', since), before: afterOf('--until', until) };
  if (dates.since !== undefined && dates.before !== undefined && dates.since >= dates.before) {
    throw badValue('--until', until ?? '', `It ends before --since ${since} begins.`);
  }
  const commits = {
    tip: tip === undefined ? await tipOfBranch(open) : (await findCommit(open.repository, tip)).sha,
    not: not === undefined ? undefined : (await findCommit(open.repository, not)).sha,
  };
  return { ...commits, ...dates };
};

const tipOfBranch = async ({ repository, source: { branch }, path }: OpenSource): Promise<string> => {
  const tip = await repository.branchTip(branch);
  if (tip !== undefined) return tip;
  throw new HindcastError('source/no-branch', { with: { path, branch } });
};

/** Whether a commit of this date is asked for. */
export const isInside = ({ since, before }: Range, at: Date): boolean =>
  (since === undefined || at >= since) && (before === undefined || at < before);

const FORM =
  'Write A..B (commits of B that A does not have) or A (all commits up to it), such as v1.0..main or HEAD~50..';

const endsOf = (range: string | undefined): { readonly tip?: string | undefined; readonly not?: string } => {
  if (range === undefined) return {};
  if (range.includes('...') || /\s|^-/.test(range)) throw badValue('--range', range, FORM);
  const [first = '', second, ...others] = range.split('..');
  if (others.length > 0 || range === '..') throw badValue('--range', range, FORM);
  if (second === undefined) return { tip: first };
  return { tip: second === '' ? 'HEAD' : second, not: first === '' ? 'HEAD' : first };
};

const DATE = 'Write a date in UTC: 2026-03-05, 2026-03, 2026 or 2026-03-05T14:20:00Z.';

const firstOf = (name: string, text: string | undefined): Date | undefined => {
  if (text === undefined) return undefined;
  const moment = findMoment(text);
  if (moment === undefined) throw badValue(name, text, DATE);
  return moment.at;
};

const SECOND_MS = 1000;
const LENGTH_MS: Readonly<Record<Exclude<Precision, 'year' | 'month'>, number>> = {
  day: 86_400 * SECOND_MS,
  hour: 3600 * SECOND_MS,
  minute: 60 * SECOND_MS,
  second: SECOND_MS,
};

/** The first instant after the time that a text names: after the whole day, when it names a day. */
const afterOf = (name: string, text: string | undefined): Date | undefined => {
  const at = firstOf(name, text);
  const precision = findMoment(text ?? '')?.precision;
  if (at === undefined || precision === undefined) return undefined;
  const [year, month] = [at.getUTCFullYear(), at.getUTCMonth()];
  if (precision === 'year') return new Date(Date.UTC(year + 1, 0));
  return precision === 'month' ? new Date(Date.UTC(year, month + 1)) : new Date(at.getTime() + LENGTH_MS[precision]);
};
