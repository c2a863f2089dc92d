import { z } from 'zod';
import { platformIdSchema } from '../accounts/schema';
import { idSchema } from '../app/id';
import { pageCursor, pageLimit } from '../app/paging';
import { publicationStateSchema } from '../outbox/schema';
import { hardRuleSchema, labelSchema, labelSourceSchema } from '../triage/schema';
import { conversationKinds } from './kinds';
import { statuses } from './status';

/**
 * `post` is our own publication as seen at the platform; it belongs to no conversation.
 * `item` is an entry of a feed. The others are what people wrote to us, or our answers to it.
 */
export const messageKinds = ['comment', 'mention', 'direct', 'review', 'item', 'post'] as const;
export const messageKind = z.enum(messageKinds);
export type MessageKind = z.infer<typeof messageKind>;

export const conversationKind = z.enum(conversationKinds);

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
  status: z.enum(statuses),
  /** The gravest label among the messages that wait; `null`: nobody waits, or nobody could say. */
  label: labelSchema.nullable(),
  labelBy: labelSourceSchema.nullable(),
  score: z.number().nullable(),
  hardRule: hardRuleSchema.nullable(),
  /** Put on top by a rule or a person. */
  urgent: z.boolean(),
  /** The end of the promise to answer, where its last quarter begins, and its length in business ms. */
  dueAt: z.int().nullable(),
  warnAt: z.int().nullable(),
  promiseMs: z.int().nullable(),
  /** The default order, ascending (`order.ts`). */
  orderKey: z.int(),
  closedAt: z.int().nullable(),
  snoozedUntilAt: z.int().nullable(),
  /** It was put aside and came back. */
  returned: z.boolean(),
  assigneeId: idSchema.nullable(),
  deskId: idSchema.nullable(),
  tagIds: z.array(idSchema),
  noteCount: z.int(),
  /** State of our newest unsent reply. */
  replyState: publicationStateSchema.nullable(),
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
  label: labelSchema.nullable(),
  labelBy: labelSourceSchema.nullable(),
  score: z.number().nullable(),
  hardRule: hardRuleSchema.nullable(),
});
export type Message = z.infer<typeof messageSchema>;

export const threadSchema = z.object({
  conversation: conversationRowSchema.extend({
    contactId: idSchema,
    accountName: z.string(),
    accountHandle: z.string(),
    url: z.string().nullable(),
    /** Promised end of the whole matter, epoch ms. */
    resolveDueAt: z.int().nullable(),
    /** Since when a complaint stands unanswered where everybody sees it, epoch ms; `null`: it does not. */
    publicSinceAt: z.int().nullable(),
    /** A rule asks for somebody's consent before an answer leaves. */
    needsApproval: z.boolean(),
    /** A rule suggests this saved reply. */
    suggestedReplyId: idSchema.nullable(),
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
  /** As last observed, and when. */
  followerCount: z.int().nullable(),
  observedAt: z.int(),
  /** The other contacts that are the same person, on any platform. */
  also: z.array(z.object({ id: idSchema, platform: platformIdSchema, name: z.string(), handle: z.string() })),
  /** Contacts that may be the same person: alike in name or handle. At most five. */
  maybe: z.array(
    z.object({ id: idSchema, platform: platformIdSchema, name: z.string(), handle: z.string() }),
  ),
  complaintCount: z.int(),
  /** Oldest message stored from them. */
  firstAt: z.int().nullable(),
  conversationCount: z.int(),
  messageCount: z.int(),
  unansweredCount: z.int(),
  /** Their latest conversations, newest first. */
  history: z.array(conversationRowSchema).max(5),
});
export type ContactCard = z.infer<typeof contactCardSchema>;

/**
 * The parts of the inbox. `open`: we owe an answer, in the default order; `urgent`, `complaints`, `mine`: parts of it.
 * `waiting`: they owe one; `snoozed`: the earliest return first; `entries` of feeds, `closed` and `everything`: newest first.
 */
export const inboxViews = [
  'open',
  'urgent',
  'complaints',
  'mine',
  'waiting',
  'snoozed',
  'entries',
  'closed',
  'everything',
] as const;
export type InboxView = (typeof inboxViews)[number];

/** `null` or an empty list: no restriction. Times are epoch ms, `fromAt` included, `untilAt` not. */
export const inboxFilterSchema = z.object({
  clientId: idSchema.nullable().default(null),
  view: z.enum(inboxViews).default('open'),
  accountId: idSchema.nullable().default(null),
  kinds: z.array(conversationKind).default([]),
  labels: z.array(labelSchema).default([]),
  deskId: idSchema.nullable().default(null),
  /** `none`: nobody's. */
  assigneeId: z
    .union([idSchema, z.literal('none')])
    .nullable()
    .default(null),
  tagId: idSchema.nullable().default(null),
  unread: z.boolean().default(false),
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

export const inboxCountsSchema = z.object({
  open: z.int(),
  urgent: z.int(),
  complaints: z.int(),
  mine: z.int(),
  waiting: z.int(),
  snoozed: z.int(),
  /** Entries of feeds that nobody has read. */
  entries: z.int(),
  unread: z.int(),
  /** Open conversations whose promise is over. */
  overdue: z.int(),
});
export type InboxCounts = z.infer<typeof inboxCountsSchema>;

export const conversationRef = z.object({ clientId: idSchema, id: idSchema });
export type ConversationRef = z.infer<typeof conversationRef>;

/** One thing done to conversations, many at once. */
export const conversationChange = z.discriminatedUnion('do', [
  z.object({ do: z.literal('close') }),
  z.object({ do: z.literal('reopen') }),
  /** Epoch ms, later than now. */
  z.object({ do: z.literal('snooze'), untilAt: z.int() }),
  z.object({ do: z.literal('assign'), memberId: idSchema.nullable() }),
  z.object({ do: z.literal('desk'), deskId: idSchema.nullable() }),
  /** Makes the tag where there is none of that name. */
  z.object({ do: z.literal('tag'), name: z.string().trim().min(1).max(40), on: z.boolean() }),
  z.object({ do: z.literal('urgent'), on: z.boolean() }),
]);
export type ConversationChange = z.infer<typeof conversationChange>;

/** What a conversation's decisions were before a change: enough to take it back exactly. */
export const decisionsBefore = conversationRef.extend({
  closedAt: z.int().nullable(),
  snoozedUntilAt: z.int().nullable(),
  snoozedAt: z.int().nullable(),
  assigneeId: idSchema.nullable(),
  deskId: idSchema.nullable(),
  /** When it was put on top. */
  urgentAt: z.int().nullable(),
  tagIds: z.array(idSchema),
});
export type DecisionsBefore = z.infer<typeof decisionsBefore>;
