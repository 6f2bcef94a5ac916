import { type AgentTraceRecord, agentTraceRecord } from '#model/sidecars.ts';
import type { Registry } from '#provenance/registry.ts';
import { agentTool } from './agent-tool.ts';
import { type Claim, countLines, type Hand, linesBetween } from './count-lines.ts';
import type { NoteFacts } from './git-ai-facts.ts';
import { type Parsed, parseJson } from './parsed.ts';
import { attestedOnce } from './sidecar-facts.ts';

type Contributor = NonNullable<AgentTraceRecord['files'][number]['conversations'][number]['contributor']>;

/** Lines of a file that a record gives to one contributor. */
export interface TracedLines {
  readonly path: string;
  readonly type: Contributor['type'];
  /** What the record calls the tool or, where it names none, the model. */
  readonly agent: string;
  readonly from: number;
  readonly to: number;
}

/** A record of Agent Trace that names a commit. */
export interface AgentTrace {
  readonly revision: string;
  readonly lines: readonly TracedLines[];
}

const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Reads one line of a file of Agent Trace. A record of another system than git, or without a revision, has no commit. */
export const parseAgentTrace = (line: string): Parsed<AgentTrace> => {
  const parsed = parseJson(line, agentTraceRecord);
  if (!parsed.ok) return parsed;
  const { vcs, tool, files } = parsed.value;
  if (vcs === undefined) return { ok: false, why: 'it names no commit' };
  if (vcs.type !== 'git' || !COMMIT.test(vcs.revision)) return { ok: false, why: 'its revision is no commit of git' };
  const lines = files.flatMap(({ path, conversations }) =>
    conversations.flatMap(({ contributor, ranges }) =>
      ranges.flatMap((range) => {
        const by = range.contributor ?? contributor ?? UNKNOWN;
        const found = linesBetween(range.start_line, range.end_line);
        return found === undefined ? [] : [{ path, type: by.type, agent: agentOf(tool?.name, by.model_id), ...found }];
      }),
    ),
  );
  return { ok: true, value: { revision: vcs.revision, lines } };
};

const UNKNOWN: Contributor = { type: 'unknown' };

/** `anthropic/claude-opus-4-5` is a model of the family `claude`. */
const agentOf = (tool: string | undefined, model: string | undefined): string =>
  tool === undefined || tool === 'unknown'
    ? (model
        ?.split('/')
        .at(-1)
        ?.split(/[-:.\d]/)[0] ?? '')
    : tool;

const HANDS: Readonly<Record<Contributor['type'], Hand>> = {
  ai: 'ai',
  human: 'human',
  mixed: 'unknown',
  unknown: 'unknown',
};

/** What the lines of a commit's records attest. Mixed lines say that AI helped, and count as nobody's alone. */
export const agentTraceFacts = (lines: readonly TracedLines[], registry: Registry): NoteFacts => {
  const toolsOf = (type: Contributor['type']): readonly (string | null)[] =>
    lines.filter((each) => each.type === type).map(({ agent }) => agentTool(agent, registry));
  const byPath = Map.groupBy(lines, ({ path }) => path);
  return {
    evidence: [
      ...attestedOnce(toolsOf('ai'), { kind: 'agent_trace', channel: 'agent_trace' }),
      ...attestedOnce(toolsOf('mixed'), { kind: 'agent_trace_mixed', channel: 'agent_trace' }),
    ],
    counted: new Map(
      [...byPath].map(([path, each]) => [
        path,
        countLines(each.map(({ from, to, type }): Claim => ({ from, to, by: HANDS[type] }))),
      ]),
    ),
  };
};
