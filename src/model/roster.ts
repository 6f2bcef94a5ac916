import { z } from 'zod';
import { timestamp } from './time.ts';

export const PERSON_KINDS = {
  human: 'A person',
  bot: 'A program',
  ai: 'An AI tool',
  service: 'A service account',
} as const;

export const LEVELS = ['junior', 'mid', 'senior', 'staff'] as const;
export const level = z.enum(LEVELS).meta({ description: 'Level of a person; junior < mid < senior < staff' });
export type Level = z.infer<typeof level>;

const entityName = z.string().regex(/^[A-Za-z0-9][\w.-]{0,62}$/, 'use letters, digits, hyphens, dots and underscores');
const annotations = z.record(z.string(), z.string()).default({});

const metadata = z.strictObject({
  name: entityName.meta({ description: 'Name, unique for its kind' }),
  title: z.string().optional().meta({ description: 'Name as it is shown' }),
  description: z.string().optional().meta({ description: 'Free text' }),
  namespace: z.literal('default').default('default').meta({ description: 'Always default' }),
  labels: annotations.meta({ description: 'Free keys and values of Backstage; nothing is read from them' }),
  annotations: annotations.meta({
    description: 'Free keys and values of Backstage; github.com/team-slug (org/team) ties a group to a team of GitHub',
  }),
  tags: z.array(z.string()).default([]).meta({ description: 'Free words of Backstage; nothing is read from them' }),
  links: z
    .array(
      z.strictObject({
        url: z.string().meta({ description: 'Address' }),
        title: z.string().optional().meta({ description: 'Name of the link' }),
        icon: z.string().optional().meta({ description: 'Picture beside it' }),
        type: z.string().optional().meta({ description: 'Kind of link' }),
      }),
    )
    .default([])
    .meta({ description: 'Links of Backstage; never shown' }),
});

const profile = z
  .strictObject({
    displayName: z.string().optional().meta({ description: 'Name' }),
    email: z.string().optional().meta({ description: 'Address' }),
    picture: z.string().optional().meta({ description: 'Address of a picture' }),
  })
  .optional()
  .meta({ description: 'Never shown on the site' });

/** A dated level: in force from that day until the next entry. */
const datedLevel = z.strictObject({ level, from: timestamp.meta({ description: 'First day of this level' }) });

/** A Backstage User entity with our annotations and dated levels. */
const user = z.strictObject({
  apiVersion: z.literal('backstage.io/v1alpha1').meta({ description: 'Version of the format of Backstage' }),
  kind: z.literal('User').meta({ description: 'What it is' }),
  metadata: metadata.meta({ description: 'Name and notes' }),
  spec: z
    .strictObject({
      profile,
      memberOf: z.array(entityName).default([]).meta({ description: 'Groups, direct ones only' }),
      person_kind: z
        .enum(['human', 'bot', 'ai', 'service'])
        .default('human')
        .meta({ description: 'Only a human can meet a requirement' }),
      levels: z.array(datedLevel).default([]).meta({ description: 'Levels by date, oldest first' }),
      identities: z
        .array(
          z.strictObject({
            host: z.string().min(1).meta({ description: 'github.com, or git for an address in commits' }),
            login: z.string().optional().meta({ description: 'Name of the account' }),
            user_id: z
              .int()
              .optional()
              .meta({ description: 'Number of the account, which stays when its name changes' }),
            email: z.string().optional().meta({ description: 'Address in commits' }),
          }),
        )
        .default([])
        .meta({ description: 'Accounts and addresses of this one person' }),
    })
    .refine(({ person_kind: kind, levels }) => kind === 'human' || levels.length === 0, {
      path: ['levels'],
      message: 'only a human has a level: bots, services and AI tools cannot meet a requirement',
    })
    .meta({ description: 'What is known of the person' }),
});

const group = z.strictObject({
  apiVersion: z.literal('backstage.io/v1alpha1').meta({ description: 'Version of the format of Backstage' }),
  kind: z.literal('Group').meta({ description: 'What it is' }),
  metadata: metadata.meta({ description: 'Name and notes' }),
  spec: z
    .strictObject({
      type: z.string().default('team').meta({ description: 'Kind of group, such as team' }),
      profile,
      parent: entityName.optional().meta({ description: 'Group that it belongs to' }),
      children: z.array(entityName).default([]).meta({ description: 'Groups in it' }),
      members: z.array(entityName).default([]).meta({ description: 'Users in it' }),
    })
    .meta({ description: 'What is known of the group' }),
});

/** One document of a roster file. */
export const rosterEntity = z.discriminatedUnion('kind', [user, group]);
export type RosterEntity = z.infer<typeof rosterEntity>;
export type RosterUser = z.infer<typeof user>;
export type RosterGroup = z.infer<typeof group>;
