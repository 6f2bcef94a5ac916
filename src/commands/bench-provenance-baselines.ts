import type { LabelledCommit } from '#model/labelled-commits.ts';

/** A simple way to tell whether AI wrote part of a commit. */
type Baseline = (commit: LabelledCommit) => boolean;

const NAMES =
  'ai|llms?|genai|claude|anthropic|copilot|cursor|codex|chatgpt|gpt|openai|devin|aider|gemini|jules|amp|opencode|openhands|windsurf|warp|junie|kiro|sweep|replit|lovable|coderabbit';
const NAMED = new RegExp(String.raw`\b(?:${NAMES})\b`, 'i');
const KEYED = /^(?:co-authored-by|assisted-by|generated-by|made-with|ai-assisted|ai-tools):/i;
const KEYED_LINE = new RegExp(`${KEYED.source}.*${NAMED.source}`, 'im');
const TOOL_KEY =
  /^(?:ai-assisted: yes|claude-[a-z-]+:|copilot-session:|agent-logs-url:|amp-thread-id:|entire-[a-z]+:|replit-[a-z-]+:)/im;
const FOOTER =
  /^\W*(?:generated|created|made|built|written) (?:with|by|using) \W{0,3}(?:claude|copilot|cursor|codex|chatgpt|gemini|amp)\b/im;
const AGENT_ACCOUNT =
  /(?:copilot|devin-ai-integration|google-labs-jules|cursor|claude|openhands|sweep)[\w-]*(?:\[bot\])?@|\[bot\] \(|\(aider\)/i;

const signatures = ({ author, committer }: LabelledCommit): string =>
  [author, committer].map(({ name, email }) => `${name} <${email}>`).join('\n');

/** What others do, on the same rows: from reading any mention to what scripts that look for lines do. */
export const BASELINES: Readonly<Record<string, Baseline>> = {
  keyword_anywhere: (commit) => NAMED.test(`${commit.message}\n${signatures(commit)}`),
  last_trailer_block: ({ trailers }) => trailers.some((line) => KEYED.test(line) && NAMED.test(line)),
  line_anchored: (commit) =>
    [KEYED_LINE, TOOL_KEY, FOOTER].some((rule) => rule.test(commit.message)) || AGENT_ACCOUNT.test(signatures(commit)),
};
