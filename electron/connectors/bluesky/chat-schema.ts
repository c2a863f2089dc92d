import { z } from 'zod';
import { instant } from '../json-answer';
import { facetSchema, profileSchema } from './bluesky-schema';

/** chat.bsky.convo.defs#convoView (lexicons 2026-08-20). */
export const convoSchema = z.object({ id: z.string(), rev: z.string(), members: z.array(profileSchema) });
export type Convo = z.infer<typeof convoSchema>;

const SYSTEM = 'chat.bsky.convo.defs#systemMessageView';
const DELETED = 'chat.bsky.convo.defs#deletedMessageView';

/** chat.bsky.convo.defs#messageView. */
export const writtenSchema = z.object({
  id: z.string(),
  text: z.string(),
  facets: z.array(facetSchema).nullish().catch(null),
  sender: z.object({ did: z.string() }),
  sentAt: instant,
});

/** A message as it stands in a conversation: written, deleted since, or the service's own remark. */
export const chatItemSchema = z.union([
  z.object({ $type: z.literal(SYSTEM) }).transform(() => ({ kind: 'remark' }) as const),
  z
    .object({ $type: z.literal(DELETED), id: z.string() })
    .transform(({ id }) => ({ kind: 'deleted', id }) as const),
  writtenSchema.transform((message) => ({ kind: 'written', ...message }) as const),
]);
export type ChatItem = z.infer<typeof chatItemSchema>;

/** chat.bsky.convo.getLog, `logs`: what happened, of which only these two bring or take a message. */
export const eventSchema = z.object({
  $type: z.string(),
  convoId: z.string().optional(),
  message: z.unknown(),
});
export const CREATED = 'chat.bsky.convo.defs#logCreateMessage';
export const REMOVED = 'chat.bsky.convo.defs#logDeleteMessage';
export const removedSchema = z.object({ convoId: z.string(), message: z.object({ id: z.string() }) });
export const createdSchema = z.object({ convoId: z.string(), message: chatItemSchema });
