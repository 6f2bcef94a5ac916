import type { AiRole, Evidence, EvidenceStrength, Provenance } from '#model/provenance.ts';
import { termText } from './term-text.ts';

const HOW: Readonly<Record<EvidenceStrength, string>> = {
  attested: 'Recorded by the tool itself',
  identity: 'Declared by account',
  trailer: 'Declared by trailer',
  session: 'Shown by a link to a session',
  text: 'Said in the text',
  reported: 'Reported',
  inferred: 'Hinted at by a name',
  none: 'No evidence',
};

/** What a tool did, as a phrase after its name. */
const DID: Readonly<Record<AiRole, string>> = {
  author: 'wrote code',
  suggestion: 'made a suggestion that was applied',
  review: 'reviewed',
  discovery: 'found the fault',
  message: 'wrote the message',
};

/** Names that are not their ids in capitals. Ids are those of the registry of tools. */
const TOOL_NAMES: Readonly<Record<string, string>> = {
  claude: 'Claude Code',
  codex: 'OpenAI Codex',
  copilot: 'GitHub Copilot',
  jules: 'Google Jules',
  'amazon-q': 'Amazon Q Developer',
  junie: 'JetBrains Junie',
  aider: 'aider',
  openhands: 'OpenHands',
  opencode: 'opencode',
  factory: 'Factory Droid',
  replit: 'Replit Agent',
  v0: 'v0',
  coderabbit: 'CodeRabbit',
  roo: 'Roo Code',
  cody: 'Sourcegraph Cody',
  'jetbrains-ai': 'JetBrains AI',
  zed: 'Zed agent',
  'gitlab-duo': 'GitLab Duo',
  chatgpt: 'ChatGPT',
  glm: 'GLM',
  deepseek: 'DeepSeek',
};

/** The id of a tool as a name: `claude` becomes `Claude Code`, `gemini-cli` becomes `Gemini Cli`. */
export const toolText = (id: string): string =>
  TOOL_NAMES[id] ??
  id.replaceAll(/(^|-)([a-z])/g, (_, dash: string, letter: string) => `${dash && ' '}${letter.toUpperCase()}`);

/** What one piece of evidence says: `Claude Code wrote code`. */
export const evidenceText = ({ tool, role }: Evidence): string =>
  `${tool === null ? 'A tool that is not named' : toolText(tool)} ${DID[role]}`;

/** What is known of AI in a commit, and how: `Declared by trailer: Claude Code (agent)`. */
export const provenanceSentence = ({ involvement, strength, tools }: Provenance): string => {
  if (involvement === 'unknown')
    return 'Nothing in the commit or its change says whether AI took part. Silence is not a denial.';
  if (involvement === 'none') return `${HOW[strength]}: AI took no part in writing it`;
  const named = tools.length === 0 ? 'a tool that is not named' : tools.map(toolText).join(', ');
  return `${HOW[strength]}: ${named} (${involvement})`;
};

const CHANNELS: Readonly<Record<string, string>> = {
  message: 'in the message',
  identity: 'in the signature',
  change: 'in the change',
  notes: 'in git notes',
};

/** Where a piece of evidence was read: `Co-author line in the message, line 12, outside the trailer block`. */
export const evidencePlace = ({ kind, channel, line, path, loose }: Evidence): string =>
  [
    [termText(kind), CHANNELS[channel]].filter((part) => part !== undefined).join(' '),
    line === null ? undefined : `line ${line}`,
    loose ? 'outside the trailer block' : undefined,
    path === null ? undefined : `by way of ${path}`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
