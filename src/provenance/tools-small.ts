import { account, type Identity, type Tool } from './tool.ts';

const COUNTED = 'counted on 148 public repositories (1,006,568 commits)';
const LISTED = 'a public list of agent accounts';
const DATE = '2026-11-22';

type Rest = Pick<Tool, 'words' | 'identities'> & Partial<Tool>;

const tool = (id: string, name: string, rest: Rest): Tool => ({ id, name, source: COUNTED, date: DATE, ...rest });

const writes = (id: number, login: string, known: Identity['known'] = 'measured'): Identity =>
  account(id, login, { role: 'author', known });

const suggests = (id: number, login: string): Identity => account(id, login, { role: 'suggestion', known: 'measured' });

/** Agents that are seldom seen, and reviewers whose suggestions people apply. */
export const SMALL_TOOLS: readonly Tool[] = [
  tool('coderabbit', 'CodeRabbit', {
    words: ['coderabbit', 'code rabbit', 'coderabbitai'],
    identities: [suggests(136622811, 'coderabbitai[bot]')],
    reviews: true,
  }),
  tool('greptile', 'Greptile', {
    words: ['greptile'],
    identities: [suggests(165735046, 'greptile-apps[bot]')],
    reviews: true,
  }),
  tool('ellipsis', 'Ellipsis', {
    words: ['ellipsis.dev'],
    identities: [suggests(65095814, 'ellipsis-dev[bot]')],
    reviews: true,
  }),
  tool('cursor-bugbot', 'Cursor Bugbot', {
    words: ['cursor bugbot', 'bugbot'],
    identities: [],
    reviews: true,
  }),
  tool('codeflash', 'Codeflash', {
    words: ['codeflash'],
    identities: [suggests(148906541, 'codeflash-ai[bot]')],
  }),
  tool('sweep', 'Sweep', {
    words: ['sweep ai', 'sweep.dev'],
    branches: ['sweep/'],
    identities: [writes(131841235, 'sweep-nightly[bot]')],
  }),
  tool('pullfrog', 'Pullfrog', { words: ['pullfrog'], identities: [writes(226033991, 'pullfrog[bot]')] }),
  tool('bonk', 'Bonk', { words: ['ask-bonk'], identities: [writes(249159057, 'ask-bonk[bot]')] }),
  tool('cline', 'Cline', {
    words: ['cline'],
    everyday: true,
    onlyDeclared: true,
    branches: ['cline/'],
    identities: [
      { address: 'cline-agent@users.noreply.github.com', role: 'author', known: 'measured' },
      writes(205137888, 'cline[bot]', 'read'),
    ],
  }),
  tool('hyperlint', 'Hyperlint', { words: ['hyperlint'], identities: [writes(154288675, 'hyperlint-ai[bot]')] }),
  tool('mintlify', 'Mintlify', { words: ['mintlify agent'], identities: [writes(109931778, 'mintlify[bot]')] }),
  tool('roo', 'Roo Code', {
    words: ['roo code', 'roo-code', 'roomote'],
    identities: [{ address: 'roomote@roocode.com', role: 'author', known: 'read' }],
    source: LISTED,
  }),
  tool('continue', 'Continue', {
    words: ['continue.dev'],
    identities: [writes(230936708, 'continue[bot]', 'read')],
    source: LISTED,
  }),
  tool('cody', 'Sourcegraph Cody', {
    words: ['sourcegraph cody'],
    identities: [writes(201248094, 'sourcegraph-cody[bot]', 'read')],
    source: LISTED,
  }),
  tool('jetbrains-ai', 'JetBrains AI', {
    words: ['jetbrains ai', 'jetbrains ai assistant'],
    identities: [writes(220155983, 'jetbrains-ai[bot]', 'read')],
    source: LISTED,
  }),
  tool('zed', 'Zed agent', {
    words: ['zed agent', 'zed ai'],
    identities: [{ address: 'agent@zed.dev', role: 'author', known: 'second_hand' }],
    source: 'two hits in public code',
  }),
  tool('windsurf', 'Windsurf', {
    words: ['windsurf', 'windsurf cascade'],
    everyday: true,
    onlyDeclared: true,
    identities: [],
    source: 'no trailer by default; named by people only',
  }),
  tool('hermes', 'Hermes Agent', {
    words: ['hermes agent'],
    identities: [
      {
        address: 'hermes@example.invalid',
        role: 'author',
        known: 'measured',
        note: 'an agent that people run themselves',
      },
    ],
  }),
  tool('oneuptime-copilot', 'OneUptime Copilot', {
    words: ['oneuptime copilot'],
    identities: [{ address: 'copilot@oneuptime.com', role: 'author', known: 'measured' }],
  }),
  tool('gitlab-duo', 'GitLab Duo', {
    words: ['gitlab duo'],
    identities: [],
    source: 'named by people in declared values',
  }),
  tool('firebender', 'Firebender', { words: ['firebender'], identities: [] }),
  tool('turso-agent', 'Turso Agent', { words: ['turso agent'], identities: [] }),
];
