import type { AiTool } from '#model/ai-tool.ts';
import { signsOf } from './tool-signs.ts';

export interface ToolGroup {
  readonly id: 'write' | 'review' | 'record' | 'named';
  readonly title: string;
  readonly tools: readonly AiTool[];
}

const TITLES: Readonly<Record<ToolGroup['id'], string>> = {
  write: 'Tools that write code',
  review: 'Tools that review',
  record: 'Tools that keep records of sessions',
  named: 'Tools and models that only people name',
};

const groupOf = (tool: AiTool): ToolGroup['id'] => {
  if (tool.role !== 'author') return tool.role;
  return signsOf(tool).length === 0 ? 'named' : 'write';
};

/** Tools by what they do, each group by name. A tool without any sign of its own is only named by people. */
export const toolGroups = (tools: readonly AiTool[]): ToolGroup[] => {
  const groups = Map.groupBy(tools, groupOf);
  return (['write', 'review', 'record', 'named'] as const).flatMap((id) => {
    const found = groups.get(id)?.toSorted((a, b) => a.name.localeCompare(b.name, 'en')) ?? [];
    return found.length === 0 ? [] : [{ id, title: TITLES[id], tools: found }];
  });
};
