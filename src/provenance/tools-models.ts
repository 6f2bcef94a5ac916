import type { Tool } from './tool.ts';

const model = (id: string, name: string, words: readonly string[], rest: Partial<Tool> = {}): Tool => ({
  id,
  name,
  words,
  source: 'values of Assisted-by lines in public repositories',
  date: '2026-11-22',
  ...rest,
});

/** Models that people name in place of a tool. The families of one vendor stand for that vendor's tool. */
export const MODELS: readonly Tool[] = [
  model(
    'claude',
    'Claude models',
    ['opus', 'sonnet', 'haiku', 'fable', 'claude opus', 'claude sonnet', 'claude haiku', 'claude fable'],
    {
      everyday: true,
      onlyDeclared: true,
      since: '2024-03-04',
    },
  ),
  model('chatgpt', 'OpenAI models', ['chatgpt', 'chat gpt', 'gpt', 'openai', 'open ai'], { since: '2022-11-30' }),
  model('glm', 'GLM', ['glm', 'z.ai'], { everyday: true, onlyDeclared: true, since: '2022-10-01' }),
  model('qwen', 'Qwen', ['qwen', 'qwen code', 'qwen coder'], { since: '2023-08-03' }),
  model('deepseek', 'DeepSeek', ['deepseek'], { since: '2023-11-02' }),
  model('kimi', 'Kimi', ['kimi'], { everyday: true, onlyDeclared: true, since: '2023-10-09' }),
  model('grok', 'Grok', ['grok', 'grok code'], { everyday: true, onlyDeclared: true, since: '2023-11-03' }),
  model('llama', 'Llama', ['llama', 'ollama'], { everyday: true, onlyDeclared: true, since: '2023-02-24' }),
  model('mistral', 'Mistral', ['mistral', 'codestral', 'devstral'], {
    everyday: true,
    onlyDeclared: true,
    since: '2023-09-27',
  }),
];
