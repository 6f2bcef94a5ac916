import type { AiRole, EvidenceStrength } from '#model/provenance.ts';
import type { KindName } from './kinds.ts';

/** A text that one tool writes into the changes that it opens; a squash carries it into the message. */
interface Mark {
  readonly text: RegExp;
  readonly tool: string;
  readonly kind: KindName;
  readonly strength: EvidenceStrength;
  readonly role: AiRole;
}

export const MARKS: readonly Mark[] = [
  {
    text: /^Link to Devin (?:run|session): https:\/\/app\.devin\.ai\/sessions\/\w+/im,
    tool: 'devin',
    kind: 'session_link',
    strength: 'session',
    role: 'author',
  },
  {
    text: /^(?:\*|_)?PR created automatically by Jules for task \[/m,
    tool: 'jules',
    kind: 'footer',
    strength: 'text',
    role: 'author',
  },
  { text: /^<!-- CURSOR_AGENT_PR_BODY_BEGIN -->/m, tool: 'cursor', kind: 'footer', strength: 'text', role: 'author' },
  { text: /^<!-- CURSOR_SUMMARY -->/m, tool: 'cursor-bugbot', kind: 'reviewed_by', strength: 'text', role: 'review' },
];
