import type { AiTool } from '#model/ai-tool.ts';
import { account, address, COUNTED, footers, key, readIn, seen, tool } from './facts.ts';

const SPECIFIED = readIn("the tool's specification");

/** Agents that are seldom seen, and agents that one organisation runs for itself. */
export const SMALL_AGENTS: readonly AiTool[] = [
  tool({
    id: 'pullfrog',
    name: 'Pullfrog',
    words: ['pullfrog'],
    identities: [account(226033991, 'pullfrog[bot]', seen(15))],
    ...COUNTED,
  }),
  tool({
    id: 'bonk',
    name: 'Bonk',
    words: ['ask-bonk'],
    identities: [account(249159057, 'ask-bonk[bot]', seen(11))],
    ...COUNTED,
  }),
  tool({
    id: 'codeflash',
    name: 'Codeflash',
    words: ['codeflash'],
    identities: [account(148906541, 'codeflash-ai[bot]', seen(4), { role: 'suggestion' })],
    ...COUNTED,
  }),
  tool({
    id: 'hyperlint',
    name: 'Hyperlint',
    words: ['hyperlint'],
    identities: [account(154288675, 'hyperlint-ai[bot]', seen(6))],
    ...COUNTED,
  }),
  tool({
    id: 'mintlify',
    name: 'Mintlify',
    words: ['mintlify agent'],
    identities: [account(109931778, 'mintlify[bot]', seen(6))],
    ...COUNTED,
  }),
  tool({ id: 'firebender', name: 'Firebender', words: ['firebender'], ...footers(seen(10), 'Firebender'), ...COUNTED }),
  tool({
    id: 'turso-agent',
    name: 'Turso Agent',
    words: ['turso agent'],
    ...footers(seen(4, 1), 'Turso Agent'),
    ...COUNTED,
  }),
  tool({
    id: 'hermes',
    name: 'Hermes Agent',
    words: ['hermes agent'],
    identities: [address('hermes@example.invalid', seen(3), { note: 'an agent that people run themselves' })],
    ...COUNTED,
  }),
  tool({
    id: 'centaur',
    name: 'Centaur',
    identities: [address('ai@centaur.local', seen(24), { note: 'an agent that one organisation runs' })],
    ...COUNTED,
  }),
  tool({
    id: 'oneuptime-copilot',
    name: 'OneUptime Copilot',
    words: ['oneuptime copilot'],
    identities: [address('copilot@oneuptime.com', COUNTED, { note: 'the author of 12 commits of one organisation' })],
    ...COUNTED,
  }),
  tool({
    id: 'entire',
    name: 'Entire',
    role: 'record',
    keys: [
      key('entire-checkpoint', 'recorded', seen(500, 1), '{hex:12}'),
      key('entire-attribution', 'share', SPECIFIED, '* agent ...', '* agent'),
    ],
    note: 'keeps the sessions of other agents; which one, its checkpoint says',
    ...SPECIFIED,
  }),
];
