import { z } from 'zod';
import { commitSha, repositoryId, webAddress } from './ids.ts';
import { EVIDENCE, termsOf } from './vocabulary.ts';

export const CALLOUT_KINDS = {
  note: 'Worth knowing',
  warning: 'Easy to get wrong',
  lesson: 'What to take away',
  dispute: 'Somebody sees it otherwise',
} as const;

const text = z.string().trim().min(1).max(200);

/** One attribute of a component. Its value is always a string; `schema` says which. */
export interface MdxAttribute {
  readonly description: string;
  readonly required: boolean;
  readonly schema: z.ZodType<string, string>;
}

/** What a body may hold beside Markdown. */
export interface MdxComponent {
  readonly description: string;
  readonly attributes: Readonly<Record<string, MdxAttribute>>;
  /** What stands between the tags; `nothing` for a component that closes itself. */
  readonly children: 'nothing' | 'text' | 'blocks';
  readonly example: string;
}

/** Components that the bodies of incidents and patterns may use: the guard allows these, the site implements these. */
export const MDX_COMPONENTS = {
  Timeline: {
    description: 'A list of times and what happened then, drawn as a timeline',
    attributes: { title: { description: 'Caption', required: false, schema: text } },
    children: 'blocks',
    example: '<Timeline>\n\n- 10:02 the deployment begins\n- 10:09 memory alarm\n\n</Timeline>',
  },
  Evidence: {
    description: 'Words of a source that a claim rests on',
    attributes: {
      kind: {
        description: 'How strong it is',
        required: false,
        schema: z.enum(termsOf(EVIDENCE)),
      },
      source: { description: 'Whose words, or what they are taken from', required: true, schema: text },
      url: { description: 'Where to read them', required: false, schema: webAddress },
    },
    children: 'blocks',
    example: '<Evidence kind="trailer" source="Commit message">\n\nAssisted-by: a tool\n\n</Evidence>',
  },
  Commit: {
    description: 'A commit, linked to where it can be read',
    attributes: {
      repository: { description: 'host/owner/name', required: true, schema: repositoryId },
      sha: { description: 'Full commit id', required: true, schema: commitSha },
    },
    children: 'nothing',
    example: '<Commit repository="github.com/org/repo" sha="0123456789abcdef0123456789abcdef01234567" />',
  },
  Metric: {
    description: 'A number that matters, with what it counts',
    attributes: {
      label: { description: 'What it counts', required: true, schema: text },
      value: { description: 'The number, as it is to be read', required: true, schema: text },
      note: { description: 'What it leaves out', required: false, schema: text },
    },
    children: 'nothing',
    example: '<Metric label="Keys at the time of failure" value="3.1 million" />',
  },
  Callout: {
    description: 'A remark that stands out',
    attributes: {
      kind: { description: 'What kind of remark', required: false, schema: z.enum(termsOf(CALLOUT_KINDS)) },
      title: { description: 'Heading', required: false, schema: text },
    },
    children: 'blocks',
    example: '<Callout kind="lesson">\n\nLoad tests need production-sized keys.\n\n</Callout>',
  },
  Diff: {
    description: 'A fenced block in the language diff, with the file that it is from',
    attributes: {
      file: { description: 'Path in the repository', required: false, schema: text },
      title: { description: 'Caption', required: false, schema: text },
    },
    children: 'blocks',
    example: '<Diff file="src/cache.ts">\n\n```diff\n- max: 1000\n+ max: Infinity\n```\n\n</Diff>',
  },
} as const satisfies Readonly<Record<string, MdxComponent>>;
export type MdxComponentName = keyof typeof MDX_COMPONENTS;

/** HTML elements that a body may write as tags, with the attributes that each may have. */
export const MDX_ELEMENTS = {
  abbr: {
    description: 'An abbreviation',
    attributes: { title: { description: 'In full', required: true, schema: text } },
  },
  details: { description: 'Text that opens on demand; begins with a summary', attributes: {} },
  kbd: { description: 'A key', attributes: {} },
  sub: { description: 'Text below the line', attributes: {} },
  summary: { description: 'What details shows while it is closed', attributes: {} },
  sup: { description: 'Text above the line', attributes: {} },
} as const satisfies Readonly<Record<string, Pick<MdxComponent, 'description' | 'attributes'>>>;
