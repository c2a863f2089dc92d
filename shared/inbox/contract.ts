import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { idSchema } from '../app/id';
import { pageCursor, pageLimit } from '../app/paging';
import { contactCardSchema, inboxPageInput, inboxPageSchema, messageSchema, threadSchema } from './schema';

const { NOT_FOUND, STORE } = commonErrors;

export const inboxContract = {
  /** Conversations, newest message first. */
  page: oc.errors({ STORE }).input(inboxPageInput).output(inboxPageSchema),
  /** Conversations with something unread, and with somebody waiting, for one client or all. */
  counts: oc
    .errors({ STORE })
    .input(z.object({ clientId: idSchema.nullable() }))
    .output(z.object({ all: z.int(), unread: z.int(), waiting: z.int() })),
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
    .input(
      z.object({
        conversations: z
          .array(z.object({ clientId: idSchema, id: idSchema }))
          .min(1)
          .max(1_000),
        as: z.enum(['read', 'unread']),
      }),
    )
    .output(z.object({ changed: z.int() })),
};
