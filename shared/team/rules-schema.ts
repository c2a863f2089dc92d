import { z } from 'zod';
import { platformIdSchema } from '../accounts/schema';
import { idSchema } from '../app/id';
import { conversationKinds } from '../inbox/kinds';
import { hardRuleSchema, labelSchema } from '../triage/schema';

const words = z.array(z.string().trim().min(1).max(100)).max(50);

/** All that are set must hold; within a list one is enough. Nothing set: every message matches. */
export const conditionsSchema = z.object({
  accountIds: z.array(idSchema).max(100).default([]),
  platforms: z.array(platformIdSchema).default([]),
  kinds: z.array(z.enum(conversationKinds)).default([]),
  labels: z.array(labelSchema).default([]),
  hardRules: z.array(hardRuleSchema).default([]),
  /** BCP 47 primary tags. */
  languages: z.array(z.string().min(2).max(12)).max(50).default([]),
  /** Whole words or phrases, case and diacritics ignored; `*` at the end of one: any ending. */
  words: words.default([]),
  withoutWords: words.default([]),
  /** Of a review, 1 to 5. */
  ratingAtMost: z.number().min(1).max(5).nullable().default(null),
  followersAtLeast: z.int().min(0).nullable().default(null),
  /** What is stored of the author before this message. */
  author: z.enum(['any', 'first-time', 'returning', 'complained-before']).default('any'),
  hours: z.enum(['any', 'open', 'closed']).default('any'),
});
export type Conditions = z.infer<typeof conditionsSchema>;

export const actionsSchema = z.object({
  deskId: idSchema.nullable().default(null),
  assigneeId: idSchema.nullable().default(null),
  tags: z.array(z.string().trim().min(1).max(40)).max(10).default([]),
  /** On top of the list. */
  urgent: z.boolean().default(false),
  /** Promise these times instead of those of its class, business ms; `null`: leave. */
  firstMs: z.int().min(60_000).nullable().default(null),
  savedReplyId: idSchema.nullable().default(null),
  /** Answers need somebody's consent. */
  needsApproval: z.boolean().default(false),
});
export type Actions = z.infer<typeof actionsSchema>;

/** Carried out in the order of their position, each once a message: rules cannot start one another. */
export const ruleSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(80),
  conditions: conditionsSchema,
  actions: actionsSchema,
  enabled: z.boolean(),
});
export type Rule = z.infer<typeof ruleSchema>;

/** What a rule is asked about: one incoming message with what is known when it arrives. */
export type RuleSubject = {
  readonly accountId: string;
  readonly platform: string;
  readonly kind: string;
  readonly label: string | null;
  readonly hardRule: string | null;
  readonly language: string | null;
  readonly text: string;
  readonly rating: number | null;
  readonly followerCount: number | null;
  readonly earlierMessages: number;
  readonly earlierComplaints: number;
  readonly inHours: boolean;
};

/** What a rule would have done with what is stored. */
export const ruleTestSchema = z.object({
  /** Messages that were looked at, newest first; `all`: every one that is stored. */
  looked: z.int(),
  matched: z.int(),
  all: z.boolean(),
  /** Matches everything it was shown: probably a mistake. */
  matchesEverything: z.boolean(),
  examples: z
    .array(
      z.object({
        messageId: idSchema,
        conversationId: idSchema.nullable(),
        at: z.int(),
        contactName: z.string(),
        preview: z.string(),
      }),
    )
    .max(20),
});
export type RuleTest = z.infer<typeof ruleTestSchema>;
