import { MEASURED, SIMPLER_WAYS } from './measured-provenance.ts';
import { wilsonShare } from './wilson-interval.ts';

/** A part of the page in words; what stands between backticks is code. */
export interface MethodText {
  readonly before?: string;
  readonly points?: readonly string[];
  readonly after?: string;
}

export const METHOD_TITLE = 'How AI in a change is told';

export const METHOD_LEAD =
  'What counts as evidence of AI in a commit, what never does, how well the rules find what is there, and what they cannot see.';

/** Sections of the page, in order. Ids are parts of addresses: permanent. */
export const METHOD_SECTIONS = [
  { id: 'rules', title: 'The rules in short' },
  { id: 'measured', title: 'How well it works' },
  { id: 'strengths', title: 'How evidence is known' },
  { id: 'kinds', title: 'Kinds of evidence' },
  { id: 'levels', title: 'What evidence comes to' },
  { id: 'never', title: 'What never counts' },
  { id: 'join', title: 'How evidence is joined' },
  { id: 'sidecars', title: 'Records beside a commit' },
  { id: 'shares', title: 'Shares of lines' },
  { id: 'limits', title: 'What cannot be seen' },
  { id: 'tools', title: 'Tools' },
] as const;
export type MethodSection = (typeof METHOD_SECTIONS)[number]['id'];

export const METHOD_TEXTS: Readonly<Record<MethodSection, MethodText>> = {
  rules: {
    points: [
      'Involvement is a lower bound: the most that somebody or something declared. A tool that leaves no trace is not seen, and a declared tool may have written one line or all of them.',
      'Silence is "unknown" and never "human". Every vendor lets people switch its traces off, so no evidence is no denial. "None" needs somebody who said so, or evidence of other parts alone.',
      'A whole address decides, or a number together with its login. A number, a domain or a display name alone never does.',
      'In a line such as `Assisted-by` the value decides: a person who is called Claude is a person.',
      'A line counts wherever it stands in the message, since many stand outside the last block, which is all that git itself reads. What is quoted does not count.',
      'All evidence is kept, with the place where it was read. Claims that do not fit together are listed as contradictions, and neither is dropped.',
      'Only the roles "author" and "suggestion" make a change AI-assisted. A tool that reviewed, found a fault or worded the message did not write the change.',
      'Hints decide nothing. They are shown as hints.',
      'A trailer is a claim that anybody can type. Nothing here ranks people.',
    ],
  },
  measured: {
    before: `Measured on ${MEASURED.set} (${MEASURED.measured_at}): by their messages, their signatures and the notes that lie beside them.`,
    after:
      'The set was at hand while the rules were written and was chosen for its hard cases, so these figures describe it and are no rates: on other commits the rules will do worse in places. Of what was missed, one commit is known only by another that a squash swallowed, which takes the whole repository to see, and one only by the name of a branch, which is a hint. A test measures again and fails when this page claims more than it finds.',
  },
  strengths: {
    before: 'Strongest first. The strongest evidence that decides gives its name to the whole.',
  },
  kinds: {
    before:
      'Every piece of evidence has a kind, which is a permanent name in the records. It declares at most the level that stands beside it; of an applied suggestion that is "assisted", whatever its kind. Examples are invented, and each is run through the rules by a test.',
  },
  levels: {
    before: 'Of all the evidence that decides, the highest level is taken.',
  },
  never: {
    before:
      'Each of these looks like evidence and is none. Examples are invented, and each is run through the rules by a test.',
  },
  join: {
    before:
      'A squash merge drops the messages of the commits that it swallows, and a rebase gives commits new ids without their notes. What they said is looked for and joined. Joined evidence keeps its strength and says from where it came, such as "joined from change #12, commit 613de7f4ce"; what the commit says itself stays apart from it.',
    points: [
      'From the record of the change: the account of its author, its text with boxes and answers, its labels and its branch.',
      'From the commits of its branch: in a review export, or under `refs/pull/N/*` and `refs/merge-requests/N/*` where the clone has them.',
      'What stands behind a commit is looked for by the merge commit that the host names, then by the number in its subject, such as `(#12)`, then by likeness to a commit of a branch: author, time and subject.',
      'A number or a likeness is believed only when git confirms it: the commit leaves the files as the branch has them, or has the same patch, or its message lists the commits of the branch. What cannot be compared is not believed.',
      'A branch or a label stays a hint when it is joined.',
    ],
  },
  sidecars: {
    before: 'Some tools record what they wrote beside the commit. Where a clone has such records, they are read:',
    points: [
      'git-ai: notes under `refs/notes/ai` and, for commits without one, the older `refs/ai/authorship`.',
      'Agent Trace 0.1: `.agent-trace/*.jsonl`, as the tip of the history holds them. A record counts for the commit that it names, and for files that this commit changed.',
      'Entire: the sessions on the branch `entire/checkpoints/v1`, by the id that the line `Entire-Checkpoint` gives.',
    ],
    after:
      'A record is set against the lines that its commit added. A key that nothing describes is unknown, and an empty note is no evidence. A record that does not have its form is listed as not seen. Notes are not fetched by default: a clone without them shows less.',
  },
  shares: {
    before:
      'A trailer says which tool and seldom how much. A share of lines is told only where lines were counted, always with their number and who counted:',
    after: "Lines that no record covers are unknown. They are nobody's, and not a person's.",
  },
  limits: {
    points: [
      'Tools that leave no trace, or whose trace was switched off: most inline completion, and whatever was pasted from a chat.',
      'What a merge rewrote, when neither the change nor its commits can be read any more.',
      'Notes that were never pushed, histories that are cut off, clones without the refs of changes. What could not be read is listed on the page of an incident, with the reason.',
      'How much of a change a tool wrote, unless lines were counted.',
      'Whether a claim is true. A line can be typed by hand, copied by mistake or stamped by a default.',
      'Tools that this list does not know yet. Each fact below has the day when it was last looked at; an organisation adds its own agents, and people who share a name with a tool, in `content/agents.yaml`.',
    ],
  },
  tools: {
    before:
      'For each tool: what tells it; what that is taken for, as role, level and strength; and how the fact is known. "Measured" was counted in commits of public repositories; "read in a source" stands in a primary source and was not counted; "second-hand" was told by others.',
  },
};

/** A measured share, with what it is of. */
export interface MethodFigure {
  readonly name: string;
  readonly means: string;
  readonly part: number;
  readonly of: number;
  /** The 95 % Wilson interval, 0 to 1. */
  readonly low: number;
  readonly high: number;
}

const figure = (name: string, means: string, part: number, of: number): MethodFigure[] => {
  const share = wilsonShare(part, of);
  return share === null ? [] : [{ name, means, part, of, low: share.low, high: share.high }];
};

export const METHOD_FIGURES: readonly MethodFigure[] = [
  ...figure(
    'Precision',
    'of the commits in which AI is found, those that are labelled so',
    MEASURED.right,
    MEASURED.claimed,
  ),
  ...figure('Recall', 'of the commits that are labelled AI, those that are found', MEASURED.right, MEASURED.positive),
  ...figure('Tool', 'of those found, with the right tool', MEASURED.tool, MEASURED.right),
  ...figure('Role', 'of those found, with the right role', MEASURED.role, MEASURED.right),
  ...figure('Level', 'of those found, with the right level', MEASURED.level, MEASURED.right),
];

/** Precision and recall of simpler ways on the same commits. */
export const SIMPLER_FIGURES: readonly MethodFigure[] = Object.values(SIMPLER_WAYS).flatMap(
  ({ name, right, claimed }) => [
    ...figure(name, 'precision', right, claimed),
    ...figure(name, 'recall', right, MEASURED.positive),
  ],
);
