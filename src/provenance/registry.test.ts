import { expect, test } from 'vitest';
import { findAccount, findBranchTool, findIdentity, TOOLS } from './registry.ts';

const identities = TOOLS.flatMap(({ identities = [] }) => identities);

test('no address belongs to two tools', () => {
  const addresses = identities.map(({ address }) => address);
  expect(addresses.filter((address, index) => addresses.indexOf(address) !== index)).toEqual([]);
});

test.for(TOOLS.map((tool) => ({ name: `${tool.id} (${tool.name})`, tool })))(
  '$name is stated as it is looked up',
  ({ tool }) => {
    expect(tool.id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(tool.words.filter((word) => word !== word.toLowerCase())).toEqual([]);
    expect((tool.branches ?? []).filter((branch) => !branch.endsWith('/'))).toEqual([]);
    expect((tool.identities ?? []).filter(({ address }) => address !== address.toLowerCase())).toEqual([]);
    expect(tool.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(tool.source.length).toBeGreaterThan(5);
  },
);

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
