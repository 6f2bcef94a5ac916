import { termText } from './term-text.ts';

/** Names of kinds of evidence that are more than their ids with a capital. */
const KIND_NAMES: Readonly<Record<string, string>> = {
  author: 'Author',
  change_author: 'Author of the change',
  author_suffix: "Suffix of the author's name",
  committer_suffix: "Suffix of the committer's name",
  co_author: 'Co-author line',
  editor_stamp: 'Line that an editor stamps',
  signed_off_by: 'Signed-off-by line',
  assisted_by: 'Assisted-by line',
  generated_by: 'Generated-by line',
  generated_share: 'Line with a share',
  made_with: 'Made-with line',
  ai_assisted: 'Line that answers for AI',
  ai_tools: 'Line that lists AI tools',
  disclosed_agent: 'Answer or sentence',
  disclosed_assisted: 'Answer or sentence',
  disclosed_completion: 'Answer or sentence',
  checkpoint_record: 'Record of a session',
  note: 'Git note',
  note_key: 'Git note',
  note_elsewhere: 'Git note',
  agent_trace: 'Agent Trace record',
  agent_trace_mixed: 'Agent Trace record',
  message_by: 'Line on the message',
  found_by: 'Found-by line',
  reviewed_by: 'Reviewed-by line',
  advised: 'Answer or sentence',
};

/** A kind of evidence as a reader sees it: `co_author` becomes `Co-author line`. */
export const kindText = (kind: string): string => KIND_NAMES[kind] ?? termText(kind);
