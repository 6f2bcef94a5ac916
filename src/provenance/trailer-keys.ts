import type { AiRole, EvidenceStrength } from '#model/provenance.ts';
import type { KindName } from './kinds.ts';
import type { Place } from './name-tools.ts';

/**
 * What the value of a key is: a `person` (name and address), the names of `tools` as they read in
 * a certain place, a yes or no that may name a tool (`answer`), or a fixed `form` that only one tool writes.
 */
type Value =
  | { readonly is: 'person' }
  | { readonly is: 'tools'; readonly place: Place }
  | { readonly is: 'answer'; readonly default: 'yes' | 'unclear' }
  | { readonly is: 'form'; readonly form: RegExp; readonly tool: string | null };

export interface TrailerKey {
  /** Spellings, lower case, with hyphens for spaces; misspellings that were seen are listed too. */
  readonly keys: readonly string[];
  readonly kind: KindName;
  readonly strength: EvidenceStrength;
  readonly role: AiRole;
  readonly value: Value;
}

const trailer = { strength: 'trailer', role: 'author' } as const;
const tools = { is: 'tools', place: 'declared' } as const;
const toolsOrPeople = { is: 'tools', place: 'name' } as const;
const session = { strength: 'session', role: 'author' } as const;

/** Keys of message lines that can say something of AI, with how their value is read. */
const TRAILER_KEYS: readonly TrailerKey[] = [
  {
    keys: [
      'co-authored-by',
      'coauthored-by',
      'co-author',
      'co-authored',
      'co-author-by',
      'co-authered-by',
      'co-developed-by',
    ],
    kind: 'co_author',
    value: { is: 'person' },
    ...trailer,
  },
  { keys: ['signed-off-by'], kind: 'signed_off_by', value: { is: 'person' }, ...trailer },
  {
    keys: ['assisted-by', 'assited-by', 'asisted-by', 'assissted-by', 'ai-assisted-by'],
    kind: 'assisted_by',
    value: tools,
    ...trailer,
  },
  { keys: ['generated-by', 'ai-generated-by'], kind: 'generated_by', value: tools, ...trailer },
  { keys: ['created-by', 'authored-by', 'written-by'], kind: 'generated_by', value: toolsOrPeople, ...trailer },
  { keys: ['made-with', 'generated-with', 'built-with'], kind: 'made_with', value: tools, ...trailer },
  { keys: ['ai-used-for'], kind: 'ai_assisted', value: { is: 'answer', default: 'yes' }, ...trailer },
  {
    keys: ['ai-assisted', 'ai-used', 'ai-assistance'],
    kind: 'ai_assisted',
    value: { is: 'answer', default: 'unclear' },
    ...trailer,
  },
  { keys: ['ai-tools', 'ai-tool', 'ai-model'], kind: 'ai_tools', value: tools, ...trailer },
  {
    keys: ['claude-generated-by'],
    kind: 'generated_share',
    value: { is: 'form', form: /^Claude\b/i, tool: 'claude' },
    ...trailer,
  },
  {
    keys: ['replit-commit-author'],
    kind: 'generated_by',
    value: { is: 'form', form: /^(?:Agent|Assistant)$/i, tool: 'replit' },
    ...trailer,
  },
  {
    keys: ['claude-session'],
    kind: 'session_link',
    value: { is: 'form', form: /^https:\/\/claude\.(?:ai|com)\/\S+$/, tool: 'claude' },
    ...session,
  },
  {
    keys: ['copilot-session'],
    kind: 'session_link',
    value: { is: 'form', form: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, tool: 'copilot' },
    ...session,
  },
  {
    keys: ['agent-logs-url'],
    kind: 'session_link',
    value: { is: 'form', form: /^https:\/\/github\.com\/[^\s/]+\/[^\s/]+\/(?:agent-)?sessions\/\S+$/, tool: 'copilot' },
    ...session,
  },
  {
    keys: ['amp-thread-id'],
    kind: 'session_link',
    value: { is: 'form', form: /^(?:https:\/\/ampcode\.com\/threads\/)?T-[\w-]+$/, tool: 'amp' },
    ...session,
  },
  {
    keys: ['entire-checkpoint'],
    kind: 'checkpoint',
    value: { is: 'form', form: /^[0-9a-f]{12}$/i, tool: null },
    ...session,
  },
  {
    keys: ['reported-by', 'found-by', 'discovered-by', 'diagnosed-by'],
    kind: 'found_by',
    value: tools,
    strength: 'trailer',
    role: 'discovery',
  },
  {
    keys: ['reviewed-by', 'acked-by', 'tested-by', 'ai-reviewed-by'],
    kind: 'reviewed_by',
    value: tools,
    strength: 'trailer',
    role: 'review',
  },
];

const BY_KEY = new Map(TRAILER_KEYS.flatMap((rule) => rule.keys.map((key) => [key, rule])));

/** The rule of a key, whatever its case and whether it is written with hyphens or spaces. */
export const findTrailerKey = (key: string): TrailerKey | undefined =>
  BY_KEY.get(key) ?? BY_KEY.get(key.toLowerCase().replaceAll(' ', '-'));
