import * as A from './ai-vocabulary.ts';
import { REVIEW_STATES, REVIEW_VERDICTS } from './change.ts';
import * as I from './incident-vocabulary.ts';
import { PATTERN_BASES, PATTERN_GROUPS, PATTERN_MATURITY, SMELL_KINDS } from './pattern.ts';
import * as V from './vocabulary.ts';

/** The words of the domain that are not values of a closed list. */
export const WORDS = {
  incident: 'Something that hurt somebody, with its times, its impact, the changes behind it and what followed',
  'near miss': 'Something that was caught before it hurt anybody',
  pattern:
    'A way in which changes fail, with its signals, the tests that catch it and the questions to ask before designing',
  change:
    'A unit of review and merge: a pull request, a merge request or a Gerrit change, with the commits that landed it',
  commit: 'One entry of a git history',
  review: 'One verdict by one reviewer at one time on one commit',
  approval: 'A review that approves',
  link: 'From an incident to a commit or change, with a role, a method, a confidence and a reason',
  provenance: 'What is known of AI in a commit: involvement, roles, and every piece of evidence with its strength',
  involvement: 'How far AI took part in writing a change: a lower bound that somebody or something declared',
  evidence: 'One thing that says something of AI in a commit, with where it was read',
  policy: 'Versioned rules for reviews; the one in force when a change landed judges it',
  verdict: 'What a policy says of a change, with a finding for each rule',
  record: 'What a script read from repositories and review exports; never edited by hand',
  level: 'The rank of a person at a date: junior, mid, senior or staff',
  pseudonym: 'A stand-in for a person that stays the same across one site and gives no name',
  exposure: 'The time from the fault landing to the end of its impact',
  'time to detect': 'The time from the start of the impact until somebody or something noticed',
  'time to mitigate': 'The time from the start of the impact to its end',
} as const;

export interface GlossaryGroup {
  /** Part of an address: permanent. */
  readonly id: string;
  readonly title: string;
  readonly terms: Readonly<Record<string, string>>;
}

/** Every closed list of the model under a heading, for the glossary page. */
export const GLOSSARY: readonly GlossaryGroup[] = [
  { id: 'words', title: 'Words', terms: WORDS },
  { id: 'involvement', title: 'AI involvement', terms: V.INVOLVEMENT },
  { id: 'evidence', title: 'Strength of evidence', terms: V.EVIDENCE },
  { id: 'ai-roles', title: 'What a tool did', terms: V.AI_ROLES },
  { id: 'activities', title: 'What AI did in an incident', terms: A.AI_ACTIVITIES },
  { id: 'autonomy', title: 'Autonomy', terms: A.AUTONOMY },
  { id: 'causal-roles', title: 'AI as a cause', terms: A.CAUSAL_ROLES },
  { id: 'claimants', title: 'Who claims it', terms: A.CLAIMANTS },
  { id: 'disputes', title: 'State of a dispute', terms: A.DISPUTE_STATES },
  { id: 'link-roles', title: 'Role of a linked change', terms: V.LINK_ROLES },
  { id: 'link-methods', title: 'How a link was found', terms: V.LINK_METHODS },
  { id: 'link-confidence', title: 'How sure a link is', terms: V.LINK_CONFIDENCE },
  { id: 'review-verdicts', title: 'Verdict of a review', terms: REVIEW_VERDICTS },
  { id: 'review-states', title: 'What a review was worth at landing', terms: REVIEW_STATES },
  { id: 'verdicts', title: 'Verdict of a policy', terms: V.VERDICTS },
  { id: 'severities', title: 'Severity', terms: V.SEVERITIES },
  { id: 'record-types', title: 'Kind of record', terms: V.RECORD_TYPES },
  { id: 'impact', title: 'Impact', terms: I.IMPACT_KINDS },
  { id: 'triggers', title: 'Trigger', terms: I.TRIGGERS },
  { id: 'detection', title: 'Detected by', terms: I.DETECTED_BY },
  { id: 'factor-layers', title: 'Where a factor sits', terms: I.FACTOR_LAYERS },
  { id: 'factor-effects', title: 'What a factor did', terms: I.FACTOR_EFFECTS },
  { id: 'safeguards', title: 'Safeguards', terms: I.SAFEGUARD_KINDS },
  { id: 'safeguard-outcomes', title: 'What a safeguard did', terms: I.SAFEGUARD_OUTCOMES },
  { id: 'no-change', title: 'When no change is named', terms: I.NO_CHANGE_KINDS },
  { id: 'actions', title: 'Kinds of action', terms: I.ACTION_KINDS },
  { id: 'action-statuses', title: 'Status of an action', terms: I.ACTION_STATUSES },
  { id: 'relations', title: 'How incidents are related', terms: I.RELATIONS },
  { id: 'sources', title: 'Kinds of source', terms: I.SOURCE_KINDS },
  { id: 'verification', title: 'How facts were checked', terms: I.VERIFICATION_LEVELS },
  { id: 'pattern-groups', title: 'Groups of patterns', terms: PATTERN_GROUPS },
  { id: 'pattern-maturity', title: 'How well a pattern is known', terms: PATTERN_MATURITY },
  { id: 'pattern-bases', title: 'What a claim about AI rests on', terms: PATTERN_BASES },
  { id: 'smells', title: 'Where a pattern shows in a change', terms: SMELL_KINDS },
];
