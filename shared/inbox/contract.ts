import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { idSchema } from '../app/id';
import { pageCursor, pageLimit } from '../app/paging';
import {
  contactCardSchema,
  conversationChange,
  conversationRef,
  conversationRowSchema,
  decisionsBefore,
  inboxCountsSchema,
  inboxPageInput,
  inboxPageSchema,
  messageSchema,
  threadSchema,
} from './schema';

const { NOT_FOUND, STORE, READ_ONLY, CONNECTOR } = commonErrors;

const conversations = z.array(conversationRef).min(1).max(1_000);

export const inboxContract = {
  /** Conversations of a part of the inbox, in that part's order. */
  page: oc.errors({ STORE }).input(inboxPageInput).output(inboxPageSchema),
  /** Conversations of each part, for one client or all. */
  counts: oc
    .errors({ STORE })
    .input(z.object({ clientId: idSchema.nullable() }))
    .output(inboxCountsSchema),
  /** Rows as they are now, of those that still exist: what an action has to show. */
  rows: oc.errors({ STORE }).input(z.object({ conversations })).output(z.array(conversationRowSchema)),
  thread: oc
    .errors({ NOT_FOUND, STORE })
    .input(
      z.object({
        clientId: idSchema,
        conversationId: idSchema,
        before: pageCursor.nullable().default(null),
        limit: pageLimit,
      }),
    )
    .output(threadSchema),
  contact: oc
    .errors({ NOT_FOUND, STORE })
    .input(z.object({ clientId: idSchema, contactId: idSchema }))
    .output(contactCardSchema),
  message: oc
    .errors({ NOT_FOUND, STORE })
    .input(z.object({ clientId: idSchema.nullable(), messageId: idSchema }))
    .output(messageSchema),
  /** Marks everything stored so far in these conversations as read, or their newest incoming message as unread. */
  mark: oc
    .errors({ STORE })
    .input(z.object({ conversations, as: z.enum(['read', 'unread']) }))
    .output(z.object({ changed: z.int() })),
  /** One thing done to many conversations. `before` takes it back by `restore`. */
  change: oc
    .errors({ STORE, READ_ONLY })
    .input(z.object({ conversations, change: conversationChange }))
    .output(z.object({ changed: z.int(), before: z.array(decisionsBefore) })),
  /** Puts decisions back as they were. Its own `before` does the change again. */
  restore: oc
    .errors({ STORE, READ_ONLY })
    .input(z.object({ before: z.array(decisionsBefore).min(1).max(1_000) }))
    .output(z.object({ changed: z.int(), before: z.array(decisionsBefore) })),
  /** Says that contacts are one person, or that one of them is not. */
  mergeContacts: oc
    .errors({ NOT_FOUND, STORE, READ_ONLY })
    .input(z.object({ clientId: idSchema, contactId: idSchema, otherId: idSchema }))
    .output(contactCardSchema),
  unmergeContact: oc
    .errors({ NOT_FOUND, STORE, READ_ONLY })
    .input(z.object({ clientId: idSchema, contactId: idSchema }))
    .output(contactCardSchema),
  /**
   * Fetches an attachment into the client's media folder, or finds it there. `url` is an address of the window's own
   * protocol; what is no picture, film or sound comes without one.
   */
  attachment: oc
    .errors({ NOT_FOUND, STORE, CONNECTOR })
    .input(z.object({ clientId: idSchema, messageId: idSchema, index: z.int().min(0).max(100) }))
    .output(z.object({ url: z.string().nullable(), mediaType: z.string(), bytes: z.int() })),
};
