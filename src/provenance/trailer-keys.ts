import type { AiRole, EvidenceStrength } from '#model/provenance.ts';
import type { KindName } from './kinds.ts';
import type { Place } from './name-tools.ts';

/**
 * What the value of a key is: a `person` (name and address), the names of `tools` as they read in a certain place, or a
 * yes or no that may name a tool (`answer`).
 */
type Value =
  | { readonly is: 'person' }
  | { readonly is: 'tools'; readonly place: Place }
  | { readonly is: 'answer'; readonly default: 'yes' | 'unclear' };

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

/** Keys that many tools and people write, with how their value is read. Keys of one tool stand with the tool. */
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

/** The rule of a key that is written in lower case with hyphens. */
export const findTrailerKey = (key: string): TrailerKey | undefined => BY_KEY.get(key);

/** Every spelling of every key. */
export const TRAILER_KEY_NAMES: readonly string[] = TRAILER_KEYS.flatMap(({ keys }) => keys);

/** Keys that ask who or what wrote a change: their value says something of AI even where it names no tool. */
export const DECLARING_KEYS: readonly string[] = TRAILER_KEYS.flatMap(({ keys, role, value }) =>
  role === 'author' && value.is !== 'person' ? keys : [],
);
