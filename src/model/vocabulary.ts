/** Every value of a closed list, with the sentence that the glossary and the field reference show. */
type Terms = Readonly<Record<string, string>>;

/** The values of a list of terms, for `z.enum`. */
export const termsOf = <T extends Terms>(terms: T): [keyof T & string, ...(keyof T & string)[]] => {
  const [first, ...rest] = Object.keys(terms);
  if (first === undefined) throw new RangeError('a list of terms has at least one');
  return [first, ...rest];
};

export const INVOLVEMENT = {
  none: 'AI took no part: somebody said so, or AI only reviewed, found or described the change',
  unknown: 'Nothing says either way; silence is not a denial',
  completion: 'Inline completion only',
  assisted: 'AI helped with part of the change',
  agent: 'An agent wrote it and a person committed it',
  autonomous: 'The author of the commit or of the change is an agent account',
} as const satisfies Terms;

export const EVIDENCE = {
  attested: 'Recorded line by line by the tool (git-ai notes, Agent Trace, checkpoints)',
  identity: 'The author or co-author is an agent account',
  trailer: 'A line such as Co-authored-by or Assisted-by names the tool',
  session: 'A link to a session exists; how much it wrote is not said',
  text: 'A footer, a template answer or a phrase in the message',
  reported: 'The postmortem or a report says so',
  inferred: 'A branch name or a label hints at it',
  none: 'No evidence',
} as const satisfies Terms;

export const AI_ROLES = {
  author: 'AI wrote code of the change',
  suggestion: 'A suggestion by an AI reviewer was applied',
  review: 'AI reviewed the change',
  discovery: 'AI found the fault that the change mends',
  message: 'AI wrote only the commit message',
} as const satisfies Terms;

export const LINK_ROLES = {
  caused: 'A person confirmed that this change caused the incident',
  contributed: 'A person confirmed that this change was one of its causes',
  suspect: 'A script proposes this change as a cause; nobody confirmed it',
  dismissed: 'A person looked at this change and ruled it out',
  coincident: 'It shipped at that time; nothing else speaks for it',
  mitigated: 'It reduced the impact',
  fixed: 'It mended the fault',
  reverted: 'It took the cause out again',
} as const satisfies Terms;

export const LINK_METHODS = {
  manual: 'A person linked it',
  bisect: 'Found by bisection',
  revert_target: 'Named by the commit that reverts it',
  fix_blame: 'Found by tracing the lines that the fix replaced',
  deployment_window: 'Deployed shortly before the impact started',
  tool: 'Another tool linked it',
} as const satisfies Terms;

export const LINK_CONFIDENCE = {
  confirmed: 'A person checked it',
  probable: 'The evidence is strong, nobody checked it',
  possible: 'Some evidence points here',
} as const satisfies Terms;

export const VERDICTS = {
  compliant: 'The change met every rule of the policy in force when it landed',
  violation: 'The change broke at least one rule',
  exempt: 'A recorded exemption covers the change',
  undetermined: 'The records do not show enough to tell',
} as const satisfies Terms;

export const SEVERITIES = {
  SEV1: 'Critical: most users or a core function down, data lost or exposed',
  SEV2: 'Major: a core function degraded or many users affected',
  SEV3: 'Moderate: some users or one function affected',
  SEV4: 'Minor: little impact, worth a record',
  SEV5: 'Negligible: no user impact',
  unknown: 'Not stated by the source',
} as const satisfies Terms;

export const STATUSES = {
  draft: 'Being written',
  in_review: 'Written, being read by others',
  published: 'Read and agreed',
  withdrawn: 'Kept for its links; no longer held to be right',
} as const satisfies Terms;

export const AUDIENCES = {
  internal: 'Only in the internal edition',
  public: 'Also in the public edition',
} as const satisfies Terms;

export const RECORD_TYPES = {
  incident: 'It had impact',
  near_miss: 'It was caught before it had impact',
  exercise: 'It was caused on purpose',
} as const satisfies Terms;
