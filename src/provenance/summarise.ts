import { isDecisive } from '#model/evidence-kinds.ts';
import type { Evidence, EvidenceStrength, Involvement, Provenance } from '#model/provenance.ts';
import { AI_ROLES, EVIDENCE, INVOLVEMENT } from '#model/vocabulary.ts';
import { levelOf } from './kinds.ts';

const STRENGTHS = Object.keys(EVIDENCE);
const LEVELS = Object.keys(INVOLVEMENT);
const ROLES = Object.keys(AI_ROLES);

/** What evidence comes to: the most that it declares. All of it is kept, strongest first, then by line. */
export const summarise = (evidence: readonly Evidence[], contradictions: readonly string[] = []): Provenance => {
  if (evidence.length === 0 && contradictions.length === 0) return silence();
  const decisive = evidence.filter(isDecisive);
  const involvement = decisive.length > 0 ? highest(decisive.map(levelOf)) : withoutAuthor(evidence);
  const behind = decisive.length > 0 ? decisive : evidence.filter((each) => involvement !== 'none' || !isHint(each));
  return {
    ai_assisted: decisive.length > 0,
    involvement,
    strength: strongest(behind),
    roles: unique(evidence.filter(({ kind }) => kind !== 'denial').map(({ role }) => role)).toSorted(by(ROLES)),
    tools: unique(evidence.flatMap(({ tool }) => tool ?? [])).toSorted(),
    evidence: evidence.toSorted((a, b) => by(STRENGTHS)(a.strength, b.strength) || (a.line ?? 0) - (b.line ?? 0)),
    contradictions: unique([...contradictions, ...denials(evidence, decisive)]),
    share: null,
  };
};

const silence = (): Provenance => ({
  ai_assisted: false,
  involvement: 'unknown',
  strength: 'none',
  roles: [],
  tools: [],
  evidence: [],
  contradictions: [],
  share: null,
});

/** Nothing says that AI wrote any of it: a denial or another role is `none`, a mere hint or silence is `unknown`. */
const withoutAuthor = (evidence: readonly Evidence[]): Involvement => {
  const denied = evidence.some(({ kind }) => kind === 'denial');
  const otherRoles = evidence.length > 0 && !evidence.some(isHint);
  return denied || otherRoles ? 'none' : 'unknown';
};

/** A hint at authorship: it keeps other roles from meaning that AI wrote nothing. */
const isHint = ({ role, strength }: Evidence): boolean => strength === 'inferred' && role === 'author';

const denials = (evidence: readonly Evidence[], decisive: readonly Evidence[]): readonly string[] => {
  const denial = evidence.find(({ kind }) => kind === 'denial');
  const claim = decisive[0];
  if (denial === undefined || claim === undefined) return [];
  return [`${placeOf(denial)} says that no AI was used, ${placeOf(claim)} (${claim.kind}) names ${claim.tool ?? 'AI'}`];
};

const placeOf = ({ line, path, channel }: Evidence): string =>
  [path, line === null ? channel : `line ${line}`].filter((part) => part !== null).join(', ');

const by =
  (order: readonly string[]) =>
  (a: string, b: string): number =>
    order.indexOf(a) - order.indexOf(b);

const highest = (levels: readonly Involvement[]): Involvement => levels.toSorted(by(LEVELS)).at(-1) ?? 'unknown';

const strongest = (evidence: readonly Evidence[]): EvidenceStrength =>
  evidence.map(({ strength }) => strength).toSorted(by(STRENGTHS))[0] ?? 'none';

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];
