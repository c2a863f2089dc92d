import { z } from 'zod';
import { platformIdSchema } from '../accounts/schema';
import { idSchema } from '../app/id';
import { pageCursor, pageLimit } from '../app/paging';
import { direction, messageKind } from '../inbox/schema';

export const searchFilterSchema = z.object({
  clientId: idSchema.nullable().default(null),
  accountId: idSchema.nullable().default(null),
  kinds: z.array(messageKind).default([]),
  unread: z.boolean().default(false),
  /** Epoch ms, `fromAt` included, `untilAt` not. */
  fromAt: z.int().nullable().default(null),
  untilAt: z.int().nullable().default(null),
});
export type SearchFilter = z.infer<typeof searchFilterSchema>;

export const searchInput = z.object({
  /** As typed: words (as beginnings where whole words find little), beginn*, "a phrase", -without. */
  text: z.string().trim().min(1).max(500),
  filter: searchFilterSchema,
  after: pageCursor.nullable().default(null),
  limit: pageLimit,
});
export type SearchInput = z.infer<typeof searchInput>;

/** A part of an excerpt; `hit` parts match the search. */
export const excerptPart = z.object({ text: z.string(), hit: z.boolean() });
export type ExcerptPart = z.infer<typeof excerptPart>;

export const searchHitSchema = z.object({
  clientId: idSchema,
  messageId: idSchema,
  conversationId: idSchema.nullable(),
  accountId: idSchema,
  platform: platformIdSchema,
  kind: messageKind,
  direction,
  authorName: z.string(),
  at: z.int(),
  unread: z.boolean(),
  subject: z.string().nullable(),
  url: z.string().nullable(),
  excerpt: z.array(excerptPart),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchPageSchema = z.object({ hits: z.array(searchHitSchema), next: pageCursor.nullable() });
export type SearchPage = z.infer<typeof searchPageSchema>;
