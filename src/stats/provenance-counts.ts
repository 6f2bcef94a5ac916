import type { AiRole, EvidenceStrength, Involvement, Provenance } from '#model/provenance.ts';
import type { ProvenanceSummary } from '#model/provenance-answer.ts';
import { AI_ROLES, EVIDENCE, INVOLVEMENT, termsOf } from '#model/vocabulary.ts';
import { wilsonShare } from './wilson-interval.ts';

interface Said {
  commits: number;
  with_evidence: number;
  ai_assisted: number;
}

interface ToolCount {
  readonly tool: string | null;
  commits: number;
  readonly roles: Map<AiRole, number>;
}

interface ChannelCount {
  readonly channel: string;
  readonly strength: EvidenceStrength;
  commits: number;
  evidence: number;
}

/** What a summary is made from: one commit at a time, in any order. */
interface Counted {
  readonly sha: string;
  /** Committer date. */
  readonly at: Date;
  readonly provenance: Provenance;
}

type Counts = Pick<
  ProvenanceSummary,
  'totals' | 'by_month' | 'by_level' | 'by_tool' | 'by_channel' | 'joined' | 'contradictions'
>;

const ROLES = termsOf(AI_ROLES);
const STRENGTHS = termsOf(EVIDENCE);
const LEVELS = termsOf(INVOLVEMENT);

const none = (): Said => ({ commits: 0, with_evidence: 0, ai_assisted: 0 });

/** Commits by month, level, tool and channel. Memory grows with months and tools, not with commits. */
export class ProvenanceCounts {
  readonly #totals = none();
  readonly #months = new Map<string, Said>();
  readonly #levels = new Map<Involvement, number>();
  readonly #tools = new Map<string | null, ToolCount>();
  readonly #channels = new Map<string, ChannelCount>();
  readonly #contradictions: { sha: string; contradictions: string[] }[] = [];
  #joined = 0;

  add({ sha, at, provenance }: Counted): void {
    const { involvement, evidence, contradictions } = provenance;
    const month = at.toISOString().slice(0, 7);
    for (const said of [this.#totals, entry(this.#months, month, none)]) {
      said.commits += 1;
      if (evidence.length > 0) said.with_evidence += 1;
      if (provenance.ai_assisted) said.ai_assisted += 1;
    }
    this.#levels.set(involvement, (this.#levels.get(involvement) ?? 0) + 1);
    if (contradictions.length > 0) this.#contradictions.push({ sha, contradictions });
    if (evidence.length > 0) this.#addEvidence(evidence);
  }

  #addEvidence(evidence: Provenance['evidence']): void {
    if (evidence.some(({ path }) => path !== null)) this.#joined += 1;
    // A denial names no tool because none was used.
    const named = evidence.filter(({ kind }) => kind !== 'denial');
    for (const [tool, of] of Map.groupBy(named, (each) => each.tool)) {
      const count = entry(this.#tools, tool, () => ({ tool, commits: 0, roles: new Map<AiRole, number>() }));
      count.commits += 1;
      for (const role of new Set(of.map((each) => each.role))) count.roles.set(role, (count.roles.get(role) ?? 0) + 1);
    }
    const met = new Set<ChannelCount>();
    for (const { channel, strength } of evidence) {
      const fresh = () => ({ channel, strength, commits: 0, evidence: 0 });
      const count = entry(this.#channels, `${strength} ${channel}`, fresh);
      count.evidence += 1;
      met.add(count);
    }
    for (const count of met) count.commits += 1;
  }

  toSummary(): Counts {
    const { commits } = this.#totals;
    return {
      totals: withShare(this.#totals),
      by_month: [...this.#months].toSorted(byKey).map(([month, said]) => ({ month, ...withShare(said) })),
      by_level: LEVELS.flatMap((involvement) => {
        const count = this.#levels.get(involvement) ?? 0;
        return count === 0 ? [] : [{ involvement, commits: count, share: wilsonShare(count, commits) }];
      }),
      by_tool: [...this.#tools.values()]
        .toSorted((a, b) => b.commits - a.commits || ((a.tool ?? '') < (b.tool ?? '') ? -1 : 1))
        .map(({ tool, commits: of, roles }) => ({ tool, commits: of, roles: inOrder(roles) })),
      by_channel: [...this.#channels.values()].toSorted(
        (a, b) => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength) || b.commits - a.commits,
      ),
      joined: this.#joined,
      contradictions: this.#contradictions,
    };
  }
}

const entry = <K, V>(map: Map<K, V>, key: K, fresh: () => V): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = fresh();
  map.set(key, made);
  return made;
};

const withShare = (said: Said): Counts['totals'] => ({ ...said, share: wilsonShare(said.ai_assisted, said.commits) });

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1);

const inOrder = (roles: ReadonlyMap<AiRole, number>): Counts['by_tool'][number]['roles'] =>
  Object.fromEntries(ROLES.flatMap((role) => (roles.has(role) ? [[role, roles.get(role) ?? 0]] : [])));
