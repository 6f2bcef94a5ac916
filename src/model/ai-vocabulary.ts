type Terms = Readonly<Record<string, string>>;

export const AI_ACTIVITIES = {
  wrote_code: 'Wrote code of the change',
  wrote_tests: 'Wrote tests',
  wrote_configuration: 'Wrote settings, workflows or infrastructure code',
  generated_application: 'Generated most of an application',
  refactored: 'Moved or reshaped code that was meant to keep its behaviour',
  reviewed: 'Reviewed the change',
  suggested: 'Suggested a change that a person applied',
  executed_action: 'Ran commands or called services',
  advised: 'Gave advice that people followed',
  debugged: 'Helped to find the fault',
  fixed: 'Wrote the fix',
  found: 'Found the fault before people did',
  was_attacked: 'Was steered by text from outside',
  wrote_message: 'Wrote only the commit message or the notes',
  none: 'Took no part',
  unknown: 'Not stated by the source',
} as const satisfies Terms;

export const AUTONOMY = {
  none: 'No AI took part',
  suggestion: 'It proposed, a person typed or applied',
  edit_with_review: 'It edited, a person reviewed before the change landed',
  edit_without_review: 'It edited, and nobody reviewed before the change landed',
  execute_with_approval: 'It acted after a person approved each step',
  execute_unattended: 'It acted without a person approving each step',
  unknown: 'Not stated by the source',
} as const satisfies Terms;

export const CAUSAL_ROLES = {
  primary: 'Without what AI did, the incident would not have happened in this form',
  contributing: 'What AI did was one of several causes',
  present_not_causal: 'AI took part in the change and did not cause the fault',
  none: 'AI took no part',
  unknown: 'It cannot be told, or it is disputed',
} as const satisfies Terms;

export const CLAIMANTS = {
  commit_trailer: 'A line in a commit message',
  author: 'The author of the change',
  project: 'The project or company, in its own publication',
  operator: 'The person who ran the tool',
  vendor: 'The maker of the tool',
  users: 'Users who were affected',
  researchers: 'Researchers outside',
  press: 'The press',
  nobody: 'Nobody claims it',
} as const satisfies Terms;

export const DISPUTE_STATES = {
  contested: 'Claim and denial stand against each other',
  refuted: 'Evidence shows that the claim was wrong',
  confirmed: 'The claim held',
} as const satisfies Terms;
