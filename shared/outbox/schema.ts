import { z } from 'zod';
import { platformIdSchema } from '../accounts/schema';
import { failureSchema } from '../app/errors';
import { idSchema } from '../app/id';
import { remoteActions, visibilities } from '../platforms/platform';

/**
 * Where something of ours stands on its way out.
 * - `draft`: being written · `in-review`: waits for a consent · `scheduled`: leaves at its time
 * - `held`: its time passed while nobody looked; a person decides · `claimed`: a request may be under way
 * - `published` · `failed`: it is certain that it did not go out · `unknown`: it may have; reading back decides, or a person
 * - `dropped`: given up by a person
 */
export const publicationStates = [
  'draft',
  'in-review',
  'scheduled',
  'held',
  'claimed',
  'published',
  'failed',
  'unknown',
  'dropped',
] as const;
export const publicationStateSchema = z.enum(publicationStates);
export type PublicationState = z.infer<typeof publicationStateSchema>;

/**
 * Why something is held.
 * - `late`: its time passed while it could not leave · `paused`: posts were paused at its time
 * - `not-approved`: nobody consented to these words · `account-removed` · `nothing-to-answer`: what it answers is not known
 */
const holdReasons = ['late', 'paused', 'not-approved', 'account-removed', 'nothing-to-answer'] as const;
export const holdReasonSchema = z.enum(holdReasons);
export type HoldReason = z.infer<typeof holdReasonSchema>;

export const visibilitySchema = z.enum(visibilities);
export type Visibility = z.infer<typeof visibilitySchema>;

/** An answer to somebody, or a version of a post of the calendar on one account. */
const publicationKindSchema = z.enum(['reply', 'post']);
export type PublicationKind = z.infer<typeof publicationKindSchema>;

export const publicationSchema = z.object({
  clientId: idSchema,
  id: idSchema,
  kind: publicationKindSchema,
  /** The post of the calendar that it is a version of; `null`: a reply. */
  postId: idSchema.nullable(),
  accountId: idSchema,
  accountName: z.string(),
  platform: platformIdSchema,
  conversationId: idSchema.nullable(),
  contactName: z.string(),
  /** The message that is answered. */
  parentId: idSchema.nullable(),
  visibility: visibilitySchema,
  text: z.string(),
  state: publicationStateSchema,
  memberId: idSchema.nullable(),
  memberName: z.string(),
  /** When it leaves, epoch ms. */
  sendAt: z.int().nullable(),
  attemptCount: z.int(),
  /** Somebody consented to exactly this text. */
  approved: z.boolean(),
  approvedByName: z.string().nullable(),
  /** Why it was given back. */
  returnNote: z.string().nullable(),
  failure: failureSchema.nullable(),
  remoteUrl: z.string().nullable(),
  createdAt: z.int(),
  updatedAt: z.int(),
  publishedAt: z.int().nullable(),
});
export type Publication = z.infer<typeof publicationSchema>;

export const attemptSchema = z.object({
  id: idSchema,
  at: z.int(),
  step: z.enum(['claimed', 'published', 'failed', 'unknown', 'found', 'not-found', 'settled']),
  memberName: z.string().nullable(),
  detail: z.string().nullable(),
});
export type Attempt = z.infer<typeof attemptSchema>;

/** What sending may warn of; sent again with `confirmed`, it goes. */
export const warnings = ['second-answer', 'other-client', 'parent-deleted'] as const;
export const warningSchema = z.enum(warnings);
export type Warning = z.infer<typeof warningSchema>;

export const remoteActionSchema = z.enum(remoteActions);
export type RemoteAction = z.infer<typeof remoteActionSchema>;
