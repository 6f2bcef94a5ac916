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

/** The id of a tool as a name: `claude` becomes `Claude Code`; an id that is in no list gets capitals. */
export const toolText = (id: string): string =>
  TOOL_NAMES[id] ??
  id.replaceAll(/(^|-)([a-z])/g, (_, dash: string, letter: string) => `${dash && ' '}${letter.toUpperCase()}`);
