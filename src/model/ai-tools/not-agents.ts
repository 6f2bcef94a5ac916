import type { Known } from '#model/ai-fact.ts';
import { COUNTED, seen, toldBy } from './facts.ts';

/** Something that looks like an agent and is none. */
export interface NotAnAgent {
  readonly what: 'address' | 'login' | 'branch';
  readonly value: string;
  readonly why: string;
  /** It works in every repository, so it is nobody's own agent either. */
  readonly everywhere?: boolean;
  readonly known: Known;
  readonly source: string;
  readonly date: string;
  readonly seen?: { readonly commits: number; readonly repositories?: number | undefined } | undefined;
}

const ROBOT = 'a robot that makes releases';
const OTHERS = "another project's own bot";
const noreply = (account: string): string => `${account}@users.noreply.github.com`;
const address = (value: string, why: string, fact = COUNTED): NotAnAgent => ({ what: 'address', value, why, ...fact });
const login = (value: string, why: string): NotAnAgent => ({ what: 'login', value, why, ...COUNTED });
const everywhere = (entry: NotAnAgent): NotAnAgent => ({ ...entry, everywhere: true });
const branch = (value: string, why: string, fact = COUNTED): NotAnAgent => ({ what: 'branch', value, why, ...fact });

/** What was met while counting, and would accuse somebody if it counted. */
export const NOT_AGENTS: readonly NotAnAgent[] = [
  everywhere(address(noreply('41898282+github-actions[bot]'), 'GitHub Actions: every workflow signs with it')),
  everywhere(
    address(noreply('62310815+github-advanced-security[bot]'), 'a scanner, unless its name says Copilot Autofix'),
  ),
  address('gemini-cli-robot@google.com', ROBOT, seen(157, 1)),
  address(noreply('224641728+gemini-cli-robot'), ROBOT),
  address('gemini-cli@google.com', "signs the tool's shadow repository, never a change", toldBy('an issue tracker')),
  address(
    'codex@example.com',
    'a default of a sandbox, and a stranger by that name',
    toldBy("the tool's issue tracker"),
  ),
  address(
    'agent@replit.com',
    'signs every commit of a workspace, those of people too; Replit-Commit-Author says whose it is',
    toldBy('descriptions of the platform in public repositories'),
  ),
  address('someone@anthropic.com', 'a person who works there: ten and more were seen'),
  address('someone@openai.com', 'a person who works there: three were seen'),
  address('someone@cline.bot', 'a person who works there: ten and more were seen'),
  address(noreply('198982749+someone'), 'the number of an agent under another login'),
  address(noreply('1+claude[bot]'), 'the login of an agent under another number'),
  address(noreply('copilot'), 'a person may have this account: the number is missing'),
  login('gemini-cli-robot', ROBOT),
  everywhere(login('github-actions[bot]', 'runs workflows of people')),
  everywhere(login('github-advanced-security[bot]', 'a scanner as well')),
  everywhere(login('dependabot[bot]', 'raises versions by rule')),
  everywhere(login('renovate[bot]', 'raises versions by rule')),
  login('factory[bot]', OTHERS),
  login('astro-factory[bot]', OTHERS),
  login('ai-sdk-factory[bot]', OTHERS),
  login('claude', 'a person has this account'),
  login('cursor', 'a person may have this account'),
  branch('cursor-scroll', 'about the cursor of a terminal', seen(13)),
  branch('ai/fix', "a person's initials", seen(1)),
  branch('ai-insights', 'an area of a product', seen(24)),
  branch('agent/metrics', 'an area of a product', seen(21)),
  branch('copilot-v2', 'a product'),
  branch('factory-cleanup', 'factories in the code', seen(2)),
  branch('Claude/notes', 'case counts: tools write it small'),
  branch('ana/claude/notes', 'a prefix stands at the beginning'),
];
