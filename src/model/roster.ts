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
  name: entityName,
  title: z.string().optional(),
  description: z.string().optional(),
  namespace: z.literal('default').default('default'),
  annotations,
});

/** A dated level: in force from that day until the next entry. */
const datedLevel = z.strictObject({ level, from: timestamp });

/** A Backstage User entity with our annotations and dated levels. */
const user = z.strictObject({
  apiVersion: z.literal('backstage.io/v1alpha1'),
  kind: z.literal('User'),
  metadata,
  spec: z.strictObject({
    profile: z
      .strictObject({ displayName: z.string().optional(), email: z.string().optional() })
      .optional()
      .meta({ description: 'Never shown on the site' }),
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
          login: z.string().optional(),
          user_id: z.int().optional(),
          email: z.string().optional(),
        }),
      )
      .default([])
      .meta({ description: 'Accounts and addresses of this one person' }),
  }),
});

const group = z.strictObject({
  apiVersion: z.literal('backstage.io/v1alpha1'),
  kind: z.literal('Group'),
  metadata,
  spec: z.strictObject({
    type: z.string().default('team'),
    parent: entityName.optional(),
    children: z.array(entityName).default([]),
    members: z.array(entityName).default([]),
  }),
});

/** One document of a roster file. */
export const rosterEntity = z.discriminatedUnion('kind', [user, group]);
export type RosterEntity = z.infer<typeof rosterEntity>;
export type RosterUser = z.infer<typeof user>;
