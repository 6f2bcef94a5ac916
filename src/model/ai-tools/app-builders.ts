import type { AiTool } from '#model/ai-tool.ts';
import { account, address, hosts, key, LISTED, TOLD, tool } from './facts.ts';

/** Services that build whole applications and push them. */
export const APP_BUILDERS: readonly AiTool[] = [
  tool({
    id: 'replit',
    name: 'Replit Agent',
    words: ['replit agent', 'replit ai', 'replit assistant'],
    since: '2024-09-05',
    keys: [
      key('replit-commit-author', 'generated', LISTED, 'Agent', 'Assistant'),
      key('replit-commit-session-id', 'recorded', LISTED, '{uuid}'),
    ],
    ...hosts(TOLD, 'replit.com'),
    ...LISTED,
  }),
  tool({
    id: 'lovable',
    name: 'Lovable',
    words: ['lovable.dev', 'lovable'],
    everyday: true,
    only_declared: true,
    since: '2024-06-01',
    identities: [
      account(159125892, 'gpt-engineer-app[bot]', TOLD, { note: 'its login before it was renamed' }),
      account(159125892, 'lovable-dev[bot]', TOLD),
    ],
    ...hosts(TOLD, 'lovable.dev'),
    ...TOLD,
  }),
  tool({
    id: 'v0',
    name: 'v0',
    words: ['v0.dev', 'v0'],
    everyday: true,
    only_declared: true,
    since: '2023-10-01',
    identities: [
      address('v0[bot]@users.noreply.github.com', TOLD, { login: 'v0[bot]' }),
      address('v0@vercel.com', TOLD),
    ],
    ...hosts(TOLD, 'v0.dev', 'v0.app'),
    ...TOLD,
  }),
  tool({
    id: 'bolt',
    name: 'Bolt',
    words: ['bolt.new'],
    since: '2024-10-03',
    note: 'signs with no account of its own',
    ...hosts(TOLD, 'bolt.new'),
    ...TOLD,
  }),
];
