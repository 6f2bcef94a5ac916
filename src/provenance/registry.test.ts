import { expect, test } from 'vitest';
import { REGISTRY } from './registry.ts';

const { findAccount, findBranchTool, findIdentity } = REGISTRY;

test.for([
  { address: 'NoReply@Anthropic.com', name: 'x', tool: 'claude' },
  { address: 'someone@anthropic.com', name: 'Claude', tool: undefined },
  { address: '41898282+github-actions[bot]@users.noreply.github.com', name: 'claude[bot]', tool: undefined },
  {
    address: '62310815+github-advanced-security[bot]@users.noreply.github.com',
    name: 'Copilot Autofix powered by AI',
    tool: 'copilot',
  },
  { address: '62310815+github-advanced-security[bot]@users.noreply.github.com', name: 'scanner', tool: undefined },
  { address: 'copilot@users.noreply.github.com', name: 'Copilot', tool: undefined },
])('$name <$address> is $tool', ({ address, name, tool }) => expect(findIdentity(address, name)?.tool.id).toBe(tool));

test.for([
  { branch: 'codex/fix', tool: 'codex' },
  { branch: 'codex-fix', tool: undefined },
  { branch: 'Codex/fix', tool: undefined },
  { branch: 'ana/codex/fix', tool: undefined },
  { branch: 'ai/fix', tool: undefined },
  { branch: 'codex', tool: undefined },
])('branch $branch is of $tool', ({ branch, tool }) => expect(findBranchTool(branch)?.id).toBe(tool));

test('an account that also does other work is not found by its login', () => {
  expect(findAccount('github-advanced-security[bot]')).toBeUndefined();
  expect(findAccount('Claude[bot]')?.tool.id).toBe('claude');
});
