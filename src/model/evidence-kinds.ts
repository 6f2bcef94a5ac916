import type { Evidence, Involvement } from './provenance.ts';

interface Kind {
  /** The most that evidence of this kind declares when its role is author. */
  readonly level: Involvement;
  readonly means: string;
}

/** Every kind of evidence, with what it declares. A kind is permanent: records name it. A new one goes at the end of its group. */
export const EVIDENCE_KINDS = {
  author: { level: 'autonomous', means: 'The author of the commit is an agent account' },
  change_author: { level: 'autonomous', means: 'The author of the change is an agent account' },
  author_suffix: { level: 'agent', means: "The tool put its suffix on the author's name" },
  committer: { level: 'unknown', means: 'An agent account committed what somebody else is the author of' },
  committer_suffix: {
    level: 'unknown',
    means: "The tool put its suffix on the committer's name only: it wrote the message",
  },
  co_author: { level: 'agent', means: 'A co-author line names an agent account' },
  editor_stamp: { level: 'unknown', means: 'A line that an editor stamps without being asked' },
  signed_off_by: { level: 'agent', means: 'An agent account signed the commit off' },
  assisted_by: { level: 'assisted', means: 'A line says which tool assisted' },
  generated_by: { level: 'agent', means: 'A line says which tool generated the change' },
  generated_share: { level: 'agent', means: 'A line says how much of the change a model generated' },
  made_with: { level: 'agent', means: 'A line says which tool the change was made with' },
  ai_assisted: { level: 'assisted', means: 'A line answers whether AI assisted' },
  ai_tools: { level: 'assisted', means: 'A line lists the AI tools' },
  session_link: { level: 'agent', means: 'A link to a session of an agent' },
  checkpoint: { level: 'assisted', means: 'A session was recorded; how much it wrote is not said' },
  checkpoint_record: { level: 'agent', means: 'The record of a session counts lines that an agent wrote' },
  note: { level: 'agent', means: 'A git note gives lines of the commit to a session of an agent' },
  note_key: { level: 'unknown', means: 'A git note gives lines to a session that nothing describes' },
  note_elsewhere: {
    level: 'unknown',
    means: 'A git note gives lines to an agent, in files that the commit did not change',
  },
  agent_trace: { level: 'agent', means: 'An Agent Trace record gives lines of the commit to AI' },
  agent_trace_mixed: { level: 'assisted', means: 'An Agent Trace record gives lines to AI and a person together' },
  footer: { level: 'agent', means: 'A line at the foot says which tool generated the change' },
  disclosed_agent: { level: 'agent', means: 'An answer or a sentence says that a tool wrote it' },
  disclosed_assisted: { level: 'assisted', means: 'An answer or a sentence says that a tool helped' },
  disclosed_completion: { level: 'completion', means: 'An answer says that only completion was used' },
  denial: { level: 'none', means: 'An answer or a sentence says that no AI was used' },
  message_by: { level: 'unknown', means: 'A line says that a tool wrote the message' },
  found_by: { level: 'unknown', means: 'A line or a sentence says that a tool found the fault' },
  reviewed_by: { level: 'unknown', means: 'A line says that a tool reviewed the change' },
  advised: { level: 'unknown', means: 'An answer or a sentence says that a tool explained or looked things up' },
  branch: { level: 'unknown', means: 'The branch has the prefix that a tool gives its branches' },
  label: { level: 'unknown', means: 'A label of the change names a tool' },
} as const satisfies Readonly<Record<string, Kind>>;

/** Does it speak for AI in the code itself? Hints, denials and other roles do not. */
export const isDecisive = ({ kind, role, strength }: Evidence): boolean =>
  (role === 'author' || role === 'suggestion') && strength !== 'inferred' && kind !== 'denial';
