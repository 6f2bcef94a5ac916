import type { AiTool } from '#model/ai-tool.ts';
import { EVIDENCE_KINDS } from '#model/evidence-kinds.ts';
import type { AiRole, EvidenceStrength, Involvement } from '#model/provenance.ts';
import { type Facts, knownText, sourceText } from './known-text.ts';

type Kind = keyof typeof EVIDENCE_KINDS;
type LineMeaning = AiTool['keys'][number]['says'];

/** What a sign is taken for in one place where it may stand. */
export interface Reading {
  /** Where it stands, when a sign may stand in several places. */
  readonly where: string | undefined;
  readonly kind: Kind;
  readonly role: AiRole;
  readonly strength: EvidenceStrength;
  /** The most that it declares; `undefined` when it decides nothing or has to do with another part. */
  readonly level: Involvement | undefined;
}

/** One thing by which a tool is told. */
export interface Sign {
  readonly what: string;
  readonly text: string;
  readonly readings: readonly Reading[];
  readonly known: string;
  readonly note: string | undefined;
}

type Parts = Pick<Sign, 'what' | 'text' | 'readings'>;
type FactSign = Parts & { readonly fact: Facts };

const reading = (
  kind: Kind,
  strength: EvidenceStrength,
  { role = 'author', where }: { readonly role?: AiRole; readonly where?: string } = {},
): Reading => {
  const decides = (role === 'author' || role === 'suggestion') && strength !== 'inferred';
  const level = role === 'suggestion' ? 'assisted' : EVIDENCE_KINDS[kind].level;
  return { where, kind, role, strength, level: decides ? level : undefined };
};

const AS_AUTHOR = 'as the author';
const AS_CO_AUTHOR = 'in a co-author line';

const KEY_READINGS: Readonly<Record<LineMeaning, Reading>> = {
  session: reading('session_link', 'session'),
  recorded: reading('checkpoint', 'session'),
  share: reading('generated_share', 'trailer'),
  generated: reading('generated_by', 'trailer'),
  reviewed: reading('reviewed_by', 'trailer', { role: 'review' }),
};

const MARK_READINGS: Readonly<Record<LineMeaning, Reading>> = {
  session: KEY_READINGS.session,
  recorded: KEY_READINGS.recorded,
  share: reading('generated_share', 'text'),
  generated: reading('footer', 'text'),
  reviewed: reading('reviewed_by', 'text', { role: 'review' }),
};

const accountText = ({ address, user_id: id, login, name }: AiTool['identities'][number]): string =>
  [
    address ?? (id === undefined ? login : `${id}+${login}@users.noreply.github.com`),
    name === undefined ? undefined : `under a name that begins with "${name}"`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');

/** What an account is taken for. A login without a number or an address signs changes and no commits. */
const accountReadings = ({ address, user_id: id, weak, role }: AiTool['identities'][number]): Reading[] => {
  if (address === undefined && id === undefined)
    return [reading('change_author', 'identity', { where: 'as the author of a change' })];
  if (weak === true) return [reading('editor_stamp', 'inferred', { where: AS_CO_AUTHOR })];
  return [
    reading('author', 'identity', { where: AS_AUTHOR }),
    reading('co_author', 'trailer', { role, where: AS_CO_AUTHOR }),
  ];
};

const accounts = ({ identities }: AiTool): FactSign[] =>
  identities.map((identity) =>
    sign(identity, { what: 'Account', text: accountText(identity), readings: accountReadings(identity) }),
  );

const names = ({ reserved_names: reserved, author_suffixes: suffixes }: AiTool): FactSign[] => [
  ...reserved.map((fact) =>
    sign(fact, {
      what: 'Display name',
      text: fact.name,
      readings: [
        reading('author', 'identity', { where: AS_AUTHOR }),
        reading('co_author', 'trailer', { where: AS_CO_AUTHOR }),
      ],
    }),
  ),
  ...suffixes.map((fact) =>
    sign(fact, {
      what: 'Suffix of a name',
      text: fact.suffix,
      readings: [
        reading('author_suffix', 'identity', { where: AS_AUTHOR }),
        reading('committer_suffix', 'identity', { role: 'message', where: 'as the committer only' }),
      ],
    }),
  ),
];

const lines = ({ keys, footers, marks, role }: AiTool): FactSign[] => [
  ...keys.map((fact) =>
    sign(fact, {
      what: 'Line of the message',
      text: `${keyText(fact.key)}: ${fact.forms.length === 0 ? 'any value' : fact.forms.join(' or ')}`,
      readings: [KEY_READINGS[fact.says]],
    }),
  ),
  ...footers.map((fact) =>
    sign(fact, {
      what: 'Footer',
      text: `Generated with [${fact.name}](…)`,
      readings: [role === 'review' ? MARK_READINGS.reviewed : MARK_READINGS.generated],
    }),
  ),
  ...marks.map((fact) =>
    sign(fact, { what: 'Text of a change', text: fact.line, readings: [MARK_READINGS[fact.says]] }),
  ),
];

/** Keys are kept in lower case; people know them as they are written. */
const keyText = (key: string): string =>
  key.charAt(0).toUpperCase() + key.slice(1).replaceAll(/-[a-z]/g, (part) => part.toUpperCase());

const places = ({ branches, hosts, reviewers }: AiTool): FactSign[] => [
  ...branches.map((fact) =>
    sign(fact, { what: 'Branch', text: `${fact.prefix}…`, readings: [reading('branch', 'inferred')] }),
  ),
  ...hosts.map((fact) => sign(fact, { what: 'Link in a declaring line', text: fact.host, readings: [] })),
  ...reviewers.map((fact) => sign(fact, { what: 'Reviewer', text: fact.login, readings: [] })),
];

const sign = (fact: Facts, parts: Parts): FactSign => ({ ...parts, fact });

/** How a fact is known, and its source where that is not the one of the whole tool. */
const knownOf = (fact: Facts, tool: AiTool): string =>
  sourceText(fact) === sourceText(tool) ? knownText(fact) : `${knownText(fact)} (${sourceText(fact)})`;

/** Everything by which a tool is told, with what each sign is taken for and how that is known. */
export const signsOf = (tool: AiTool): Sign[] =>
  [...accounts(tool), ...names(tool), ...lines(tool), ...places(tool)].map(({ fact, ...parts }) => ({
    ...parts,
    known: knownOf(fact, tool),
    note: fact.note,
  }));
