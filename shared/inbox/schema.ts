import { z } from 'zod';
import { platformIdSchema } from '../accounts/schema';
import { idSchema } from '../app/id';
import { pageCursor, pageLimit } from '../app/paging';

/**
 * `post` is our own publication as seen at the platform; it belongs to no conversation.
 * `item` is an entry of a feed. The others are what people wrote to us, or our answers to it.
 */
export const messageKinds = ['comment', 'mention', 'direct', 'review', 'item', 'post'] as const;
export const messageKind = z.enum(messageKinds);
export type MessageKind = z.infer<typeof messageKind>;

export const conversationKinds = ['comment', 'mention', 'direct', 'review', 'item'] as const;
export const conversationKind = z.enum(conversationKinds);
export type ConversationKind = z.infer<typeof conversationKind>;

export const directions = ['in', 'out'] as const;
export const direction = z.enum(directions);
export type Direction = z.infer<typeof direction>;

/** One row of the inbox list. */
export const conversationRowSchema = z.object({
  clientId: idSchema,
  id: idSchema,
  accountId: idSchema,
  platform: platformIdSchema,
  kind: conversationKind,
  contactName: z.string(),
  contactHandle: z.string(),
  /** Epoch ms of the newest message; the list's order. */
  lastAt: z.int(),
  /** Oldest incoming message without a later answer of ours; `null`: nobody waits (measures, "Answering"). */
  waitingSinceAt: z.int().nullable(),
  unreadCount: z.int(),
  messageCount: z.int(),
  /** Heading of a feed item; a content warning of a post. */
  subject: z.string().nullable(),
  preview: z.string(),
  lastDirection: direction,
});
export type ConversationRow = z.infer<typeof conversationRowSchema>;

export const attachmentSchema = z.object({
  kind: z.enum(['image', 'video', 'audio', 'file']),
  url: z.string(),
  alt: z.string().nullable(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/** A text that a message had before. */
export const revisionSchema = z.object({
  kind: z.enum(['edited', 'deleted']),
  at: z.int(),
  subject: z.string().nullable(),
  text: z.string(),
});

export const messageSchema = z.object({
  clientId: idSchema,
  id: idSchema,
  conversationId: idSchema.nullable(),
  accountId: idSchema,
  platform: platformIdSchema,
  kind: messageKind,
  direction,
  authorName: z.string(),
  authorHandle: z.string(),
  contactId: idSchema.nullable(),
  at: z.int(),
  /** When it was stored here. */
  receivedAt: z.int(),
  editedAt: z.int().nullable(),
  /** When it was first seen to be gone at the platform; the text stays. */
  deletedAt: z.int().nullable(),
  subject: z.string().nullable(),
  text: z.string(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  attachments: z.array(attachmentSchema),
  /** Earlier texts, oldest first. */
  revisions: z.array(revisionSchema),
  unread: z.boolean(),
});
export type Message = z.infer<typeof messageSchema>;

export const threadSchema = z.object({
  conversation: conversationRowSchema.extend({
    contactId: idSchema,
    accountName: z.string(),
    url: z.string().nullable(),
  }),
  /** Our own post that the conversation stands under, where there is one and it is known. */
  post: messageSchema.nullable(),
  /** Oldest first; the newest `limit` of them, or those before `before`. */
  messages: z.array(messageSchema),
  /** Whether older messages exist. */
  more: z.boolean(),
});
export type Thread = z.infer<typeof threadSchema>;

/** Somebody outside, with what we know of them. */
export const contactCardSchema = z.object({
  id: idSchema,
  platform: platformIdSchema,
  name: z.string(),
  handle: z.string(),
  profileUrl: z.string().nullable(),
  /** Oldest message stored from them. */
  firstAt: z.int().nullable(),
  conversationCount: z.int(),
  messageCount: z.int(),
  unansweredCount: z.int(),
  /** Their latest conversations, newest first. */
  history: z.array(conversationRowSchema).max(5),
});
export type ContactCard = z.infer<typeof contactCardSchema>;

/** `null` or an empty list: no restriction. Times are epoch ms, `fromAt` included, `untilAt` not. */
export const inboxFilterSchema = z.object({
  clientId: idSchema.nullable().default(null),
  accountId: idSchema.nullable().default(null),
  kinds: z.array(conversationKind).default([]),
  unread: z.boolean().default(false),
  waiting: z.boolean().default(false),
  fromAt: z.int().nullable().default(null),
  untilAt: z.int().nullable().default(null),
});
export type InboxFilter = z.infer<typeof inboxFilterSchema>;

export const inboxPageInput = z.object({
  filter: inboxFilterSchema,
  after: pageCursor.nullable().default(null),
  limit: pageLimit,
});

export const inboxPageSchema = z.object({
  rows: z.array(conversationRowSchema),
  /** `null`: this was the last page. */
  next: pageCursor.nullable(),
});
export type InboxPage = z.infer<typeof inboxPageSchema>;
