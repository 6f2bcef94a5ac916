import type { AiTool } from './ai-tool.ts';
import { AGENTS } from './ai-tools/agents.ts';
import { APP_BUILDERS } from './ai-tools/app-builders.ts';
import { CLAUDE } from './ai-tools/claude.ts';
import { COPILOT } from './ai-tools/copilot.ts';
import { MODELS } from './ai-tools/models.ts';
import { GOOGLE_TOOLS, OPENAI_TOOLS } from './ai-tools/openai-google.ts';
import { PLATFORM_TOOLS } from './ai-tools/platforms.ts';
import { REVIEWERS } from './ai-tools/reviewers.ts';
import { SMALL_AGENTS } from './ai-tools/small-agents.ts';

/** Every tool that can be told in a commit or change, whoever runs it; an organisation adds its own. */
export const AI_TOOLS: readonly AiTool[] = [
  CLAUDE,
  COPILOT,
  ...OPENAI_TOOLS,
  ...GOOGLE_TOOLS,
  ...PLATFORM_TOOLS,
  ...AGENTS,
  ...APP_BUILDERS,
  ...REVIEWERS,
  ...SMALL_AGENTS,
  ...MODELS,
];

const NAMES: ReadonlyMap<string, string> = new Map(AI_TOOLS.map(({ id, name }) => [id, name]));

/** The name of a tool. An id that no entry has becomes one: `some-new-tool` is `Some New Tool`. */
export const toolName = (id: string): string =>
  NAMES.get(id) ??
  id.replaceAll(/(^|-)([a-z])/g, (_, dash: string, letter: string) => `${dash && ' '}${letter.toUpperCase()}`);
