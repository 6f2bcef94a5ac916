type Terms = Readonly<Record<string, string>>;

export const IMPACT_KINDS = {
  availability: 'Requests failed or the service was down',
  latency: 'Answers came late',
  correctness: 'Answers or stored values were wrong',
  functionality: 'A feature did not work',
  data_loss: 'Data was lost or destroyed',
  data_exposure: 'Data or access reached people who should not have it',
  delivery: 'Changes could not be built, tested or shipped',
  cost: 'Money was spent that should not have been',
  other: 'Something else; the summary says what',
  unknown: 'Not stated by the source',
} as const satisfies Terms;

export const DETECTED_BY = {
  monitoring: 'An alert or a dashboard',
  users: 'Users or customers said so',
  staff: 'Somebody of the organisation noticed',
  author: 'The author of the change noticed',
  reviewer: 'A reviewer noticed',
  tests: 'A test or a build failed',
  researchers: 'Somebody outside who looked for faults',
  unknown: 'Not stated by the source',
} as const satisfies Terms;

export const TRIGGERS = {
  deployment: 'A change of code went live',
  configuration_change: 'A setting, flag or rule changed',
  migration: 'A schema change, data move or cut-over',
  dependency_change: 'A dependency changed, or was updated',
  traffic: 'More or other traffic than before',
  data: 'A value or volume that had not been seen before',
  time: 'A date, a clock or an expiry',
  operator_action: 'Somebody ran a command or a procedure',
  agent_action: 'An AI agent ran a command or a procedure',
  infrastructure: 'A machine, a network or a supplier failed or was changed',
  attack: 'Somebody meant harm',
  unknown: 'Not stated by the source',
} as const satisfies Terms;

export const FACTOR_LAYERS = {
  code: 'The program',
  configuration: 'Settings, flags, rules',
  data: 'Values and volumes',
  infrastructure: 'Machines, networks, platforms',
  dependency: 'Code or services of others',
  testing: 'What tests did and did not see',
  review: 'How the change was looked at',
  process: 'How changes are made and shipped',
  monitoring: 'What could be seen in production',
  ai_tool: 'The AI tool, its context or its permissions',
  organisation: 'Teams, goals, knowledge',
} as const satisfies Terms;

export const FACTOR_EFFECTS = {
  triggered: 'Started the incident',
  enabled: 'Made it possible',
  amplified: 'Made it larger',
  masked: 'Hid it before it shipped or while it ran',
  delayed_detection: 'Made it take longer to be seen',
  delayed_recovery: 'Made it take longer to be mended',
} as const satisfies Terms;

export const NO_CHANGE_KINDS = {
  hardware: 'A machine or a network failed',
  capacity: 'Growth met a limit; no single change did it',
  supplier: 'A supplier or dependency outside failed',
  operator_action: 'A command or a procedure, not a change',
  agent_action: 'An action by an AI agent, not a change',
  attack: 'An attack',
  data: 'A value that no change introduced',
  not_public: 'The change exists but is not public',
  unknown: 'Nobody could tell',
} as const satisfies Terms;

export const SAFEGUARD_KINDS = {
  unit_tests: 'Unit tests',
  integration_tests: 'Integration tests',
  end_to_end_tests: 'End-to-end tests',
  load_test: 'Load or soak test',
  type_check: 'Type check or compiler',
  static_analysis: 'Linter or analyser',
  ci: 'Continuous integration',
  code_review: 'Review by a person',
  ai_review: 'Review by an AI tool',
  staging: 'Staging environment',
  canary: 'Canary or gradual roll-out',
  feature_flag: 'Feature flag or kill switch',
  approval_rule: 'A rule that asks for approval',
  monitoring: 'Monitoring and alerts',
  rollback: 'Roll-back',
  backup: 'Backup and restore',
} as const satisfies Terms;

export const SAFEGUARD_OUTCOMES = {
  caught: 'It saw the fault',
  missed: 'It ran and did not see the fault',
  limited: 'It made the impact smaller or shorter',
  absent: 'It did not exist',
  bypassed: 'It existed and was gone around',
  failed: 'It was tried and did not work',
  unknown: 'Not stated by the source',
} as const satisfies Terms;

export const ACTION_KINDS = {
  prevent: 'Keeps the fault from happening again',
  detect: 'Makes it seen sooner',
  mitigate: 'Makes it smaller or shorter',
  test: 'Adds a test that would have caught it',
  process: 'Changes how changes are made',
  document: 'Writes down what was learnt',
} as const satisfies Terms;

export const ACTION_STATUSES = {
  open: 'Not started',
  in_progress: 'Being done',
  done: 'Done',
  verified: 'Done, and somebody checked that it works',
  dropped: 'Will not be done; the title says why',
  unknown: 'Not stated by the source',
} as const satisfies Terms;

export const SOURCE_KINDS = {
  primary: 'By those who were there: postmortem, change, thread',
  git: 'A commit in a public history',
  secondary: 'A report about it',
  record: 'An internal record: ticket, chat, dashboard',
} as const satisfies Terms;

export const VERIFICATION_LEVELS = {
  git_verified: 'Commits, sizes, dates and trailers were read from the public history',
  first_party: 'Taken from a publication of those who were there',
  secondary: 'Taken from reports or collections',
  user_report: 'Reported by users only',
  internal: 'Written by those who were there, for their own organisation',
} as const satisfies Terms;

export const RELATIONS = {
  same_change: 'The same change was behind it',
  same_service: 'The same service failed',
  same_pattern: 'It failed in the same way',
  recurrence_of: 'It happened again',
  followed_by: 'It led to this one',
  contrast: 'Worth reading against this one',
} as const satisfies Terms;
