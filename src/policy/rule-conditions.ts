import picomatch from 'picomatch';
import type { PolicyService } from '#model/policy.ts';
import type { When } from '#model/policy-when.ts';
import type { EvidenceStrength } from '#model/provenance.ts';
import { EVIDENCE, INVOLVEMENT, termsOf } from '#model/vocabulary.ts';
import type { JudgedChange } from './judged-change.ts';
import { touchedServices } from './touched-services.ts';
import { allHold, anyHolds, opposite, type Statement, type Truth } from './truth.ts';

/** Whether a condition holds of a change. Everything that it states must; none stated always holds. */
export const conditionHolds = (when: When, change: JudgedChange, services: readonly PolicyService[]): Statement => {
  const inner = (condition: When): Statement => conditionHolds(condition, change, services);
  return allHold([
    ...CONDITIONS.flatMap((condition) => condition(when, change) ?? []),
    ...(touchedServices(when, change, services) ?? []),
    ...(when.all_of ?? []).map(inner),
    ...(when.any_of === undefined ? [] : [anyHolds(when.any_of.map(inner))]),
    ...(when.not === undefined ? [] : [opposite(inner(when.not))]),
  ]);
};

type Condition = (when: When, change: JudgedChange) => Statement | undefined;

/** What nothing shows may yet be there when not everything that could show it was read. */
const unlessUnread = (shown: boolean, { complete, provenance_whole: whole = true }: JudgedChange): Truth =>
  shown || (complete && whole) ? shown : 'unknown';

const UNREAD = ', but not all of its commits and texts were read';

const aiAssisted: Condition = ({ ai_assisted: wanted }, change) => {
  if (wanted === undefined) return undefined;
  const shown = unlessUnread(change.provenance.ai_assisted, change);
  const why = change.provenance.ai_assisted ? 'evidence shows AI assistance' : 'no evidence shows AI assistance';
  const statement = { holds: shown, why: shown === 'unknown' ? `${why}${UNREAD}` : why };
  return wanted ? statement : opposite(statement);
};

const INVOLVEMENTS = termsOf(INVOLVEMENT);

/** Involvement is a lower bound: more of it may come to light where not everything was read. */
const involved: Condition = ({ involvement: wanted }, change) => {
  if (wanted === undefined) return undefined;
  const { involvement } = change.provenance;
  const why = `AI involvement is ${involvement}`;
  if (unlessUnread(false, change) === false) return { holds: wanted.includes(involvement), why };
  const possible = INVOLVEMENTS.slice(INVOLVEMENTS.indexOf(involvement));
  const fitting = possible.filter((each) => wanted.includes(each));
  const holds = fitting.length === possible.length || (fitting.length === 0 ? false : 'unknown');
  return { holds, why: `${why} at least${UNREAD}` };
};

const STRENGTHS: readonly EvidenceStrength[] = termsOf(EVIDENCE);

const evidenced: Condition = ({ minimum_evidence: least }, change) => {
  if (least === undefined) return undefined;
  const { strength } = change.provenance;
  const holds = unlessUnread(STRENGTHS.indexOf(strength) <= STRENGTHS.indexOf(least), change);
  const why = `the strongest evidence of AI is of kind ${strength}`;
  return { holds, why: holds === 'unknown' ? `${why}${UNREAD}` : why };
};

const writtenBy: Condition = ({ author_level: levels }, { author }) => {
  if (levels === undefined) return undefined;
  if (author.kind === 'bot' || author.kind === 'ai' || author.kind === 'service') {
    return { holds: false, why: `the author ${author.id} is not a person and has no level` };
  }
  if (author.level === null) return { holds: 'unknown', why: `the level of the author ${author.id} is not known` };
  return { holds: levels.includes(author.level), why: `the author ${author.id} was ${author.level}` };
};

const NAMES = { human: 'a person', bot: 'a bot', ai: 'an AI tool', service: 'a service account' } as const;

const writtenByKind: Condition = ({ author_kind: kinds }, { author: { id, kind } }) => {
  if (kinds === undefined) return undefined;
  if (kind === 'unknown') return { holds: 'unknown', why: `whether the author ${id} is a person is not known` };
  return { holds: kinds.includes(kind), why: `the author ${id} is ${NAMES[kind]}` };
};

const UNSEEN: Statement = { holds: 'unknown', why: 'the changed paths could not be seen' };

const touching: Condition = ({ paths: globs }, { paths }) => {
  if (globs === undefined) return undefined;
  if (paths === undefined) return UNSEEN;
  const matches = picomatch(globs, { dot: true });
  const match = paths.find((path) => matches(path));
  return match === undefined
    ? { holds: false, why: `no changed path matches ${globs.join(' or ')}` }
    : { holds: true, why: `${match} is among the changed paths` };
};

const touchingOnly: Condition = ({ only_paths: globs }, { paths }) => {
  if (globs === undefined) return undefined;
  if (paths === undefined) return UNSEEN;
  const matches = picomatch(globs, { dot: true });
  const other = paths.find((path) => !matches(path));
  if (other !== undefined) return { holds: false, why: `${other} is among the changed paths` };
  return { holds: paths.length > 0, why: `every changed path matches ${globs.join(' or ')}` };
};

const landingOn: Condition = ({ branch: globs }, { base }) => {
  if (globs === undefined) return undefined;
  if (base === null || base === undefined)
    return { holds: 'unknown', why: 'the branch that it lands on is not recorded' };
  return { holds: picomatch(globs, { dot: true })(base), why: `it lands on the branch ${base}` };
};

const asLargeAs: Condition = ({ minimum_lines: lines, minimum_files: files }, { size }) => {
  if (lines === undefined && files === undefined) return undefined;
  if (size === null) return { holds: 'unknown', why: 'the size of the change could not be seen' };
  const changed = size.added + size.deleted;
  return allHold([
    ...(lines === undefined ? [] : [{ holds: changed >= lines, why: `it adds and deletes ${changed} lines` }]),
    ...(files === undefined ? [] : [{ holds: size.files >= files, why: `it changes ${size.files} files` }]),
  ]);
};

const CONDITIONS: readonly Condition[] = [
  aiAssisted,
  involved,
  evidenced,
  writtenBy,
  writtenByKind,
  touching,
  touchingOnly,
  landingOn,
  asLargeAs,
];
