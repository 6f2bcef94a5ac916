import type { AiTool } from '#model/ai-tool.ts';
import { address, COUNTED, TOLD, tool } from './facts.ts';

const FACT = { ...COUNTED, source: 'values of Assisted-by lines in public repositories' };

const model = (id: string, name: string, since: string, ...words: string[]): AiTool =>
  tool({ id, name, since, words, ...FACT });
const everyday = (entry: AiTool): AiTool => ({ ...entry, everyday: true, only_declared: true });

/** Models that people name in place of a tool. The families of Claude stand with its tool. */
export const MODELS: readonly AiTool[] = [
  model('chatgpt', 'ChatGPT', '2022-11-30', 'chatgpt', 'chat gpt', 'gpt', 'openai', 'open ai'),
  everyday(model('glm', 'GLM', '2022-10-01', 'glm', 'z.ai')),
  model('qwen', 'Qwen', '2023-08-03', 'qwen', 'qwen code', 'qwen coder'),
  model('deepseek', 'DeepSeek', '2023-11-02', 'deepseek'),
  everyday(model('kimi', 'Kimi', '2023-10-09', 'kimi')),
  {
    ...everyday(model('grok', 'Grok', '2023-11-03', 'grok', 'grok code')),
    identities: [address('noreply@x.ai', TOLD, { note: "seen in projects' own conventions only" })],
  },
  everyday(model('llama', 'Llama', '2023-02-24', 'llama', 'ollama')),
  everyday(model('mistral', 'Mistral', '2023-09-27', 'mistral', 'codestral', 'devstral')),
];
