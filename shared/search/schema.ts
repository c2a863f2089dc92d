import { z } from 'zod';
import { platformIdSchema } from '../accounts/schema';
import { idSchema } from '../app/id';
import { pageCursor, pageLimit } from '../app/paging';
import { direction, messageKind } from '../inbox/schema';
import { labelSchema } from '../triage/schema';

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
  /**
   * As typed: words (as beginnings where whole words find little), beginn*, "a phrase", -without, and operators
   * (`operators.ts`): from: platform: kind: desk: tag: assignee: is: has: before: after:
   */
  text: z.string().trim().min(1).max(500),
  filter: searchFilterSchema,
  /** `relevance`: the best 200 at most, all on one page; costs about 1 µs a hit. */
  order: z.enum(['date', 'relevance']).default('date'),
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
  label: labelSchema.nullable(),
  subject: z.string().nullable(),
  url: z.string().nullable(),
  excerpt: z.array(excerptPart),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchPageSchema = z.object({
  hits: z.array(searchHitSchema),
  /** `null`: this was the last page. A page may be short and still have a next one, where a filter matches little. */
  next: pageCursor.nullable(),
  /** Values of operators that nothing here is called: a desk, a tag, a platform. They match nothing. */
  unknown: z.array(z.string()),
});
export type SearchPage = z.infer<typeof searchPageSchema>;
