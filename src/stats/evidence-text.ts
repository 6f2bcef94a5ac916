import { toolName } from '#model/ai-tools.ts';
import type { AiRole, Evidence, EvidenceStrength } from '#model/provenance.ts';
import { kindText } from './kind-text.ts';

const HOW: Readonly<Record<EvidenceStrength, string>> = {
  attested: 'Attested by the tool',
  identity: 'Declared by account',
  trailer: 'Declared by trailer',
  session: 'Shown by a session link',
  text: 'Said in the text',
  reported: 'Reported',
  inferred: 'Hint',
  none: 'No evidence',
};

const ATTESTED_BY: Readonly<Record<string, string>> = {
  notes: 'Attested by notes',
  agent_trace: 'Attested by Agent Trace',
  checkpoints: 'Attested by a checkpoint',
};

/** Kinds that are told more exactly than by their strength. */
const HOW_OF_KIND: Readonly<Record<string, string>> = {
  author_suffix: 'Declared by the name',
  committer_suffix: 'Declared by the name',
};

/** How each strength is told to a reader. */
export const strengthText = (strength: EvidenceStrength): string => HOW[strength];

/** How a piece of evidence is known: `Declared by trailer`, `Attested by notes`, `Hint`. */
export const howText = ({ kind, channel, strength }: Evidence): string => {
  const exact = { attested: ATTESTED_BY[channel], identity: HOW_OF_KIND[kind] };
  return (strength === 'attested' || strength === 'identity' ? exact[strength] : undefined) ?? HOW[strength];
};

type Says = (tool: string) => string;

const SAYS_OF_ROLE: Readonly<Record<AiRole, Says>> = {
  author: (tool) => `${tool} wrote code`,
  suggestion: (tool) => `A suggestion by ${tool} was applied`,
  review: (tool) => `${tool} reviewed`,
  discovery: (tool) => `${tool} found the fault`,
  message: (tool) => `${tool} wrote the message`,
};

const helped: Says = (tool) => `${tool} helped`;

/** Kinds that say less, or something else, than that a tool wrote code. */
const WORK_OF_KIND: Readonly<Record<string, Says>> = {
  denial: () => 'No AI was used',
  assisted_by: helped,
  ai_assisted: helped,
  ai_tools: helped,
  disclosed_assisted: helped,
  disclosed_completion: (tool) => `${tool} completed lines`,
  session_link: (tool) => `${tool} took part; how much it wrote is not said`,
  checkpoint: (tool) => `${tool} took part; how much it wrote is not said`,
  agent_trace_mixed: (tool) => `${tool} and a person wrote code together`,
  note_key: () => 'A git note gives lines to a session that nothing describes',
  note_elsewhere: (tool) => `A git note gives lines to ${tool}, in files that the commit did not change`,
  committer: (tool) => `${tool} committed it, perhaps without writing any of it`,
  editor_stamp: (tool) => `An editor stamped ${tool} unasked, perhaps on work without its help`,
  branch: (tool) => `The branch is named as ${tool} names its branches`,
  label: (tool) => `A label speaks of ${tool}`,
};

const SAYS_OF_KIND: Readonly<Partial<Record<AiRole, Readonly<Record<string, Says>>>>> = {
  author: WORK_OF_KIND,
  discovery: { advised: (tool) => `${tool} explained or looked things up` },
};

/** What one piece of evidence says: `Claude Code wrote code`, `No AI was used`. */
export const evidenceText = ({ kind, tool, role }: Evidence): string => {
  const says = SAYS_OF_KIND[role]?.[kind] ?? SAYS_OF_ROLE[role];
  const text = says(tool === null ? 'a tool that is not named' : toolName(tool));
  return text.startsWith('a tool') ? `A${text.slice(1)}` : text;
};

const CHANNELS: Readonly<Record<string, string>> = {
  message: 'in the message',
  identity: 'in the signature',
  change: 'in the change',
};

/** Where a piece of evidence was read: `Co-author line in the message, line 12, outside the trailer block`. */
export const evidencePlace = ({ kind, channel, line, loose }: Evidence): string =>
  [
    [kindText(kind), CHANNELS[channel]].filter((part) => part !== undefined).join(' '),
    line === null ? undefined : `line ${line}`,
    loose ? 'outside the trailer block' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
