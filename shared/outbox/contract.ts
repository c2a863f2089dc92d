import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { idSchema } from '../app/id';
import {
  attemptSchema,
  publicationSchema,
  remoteActionSchema,
  visibilitySchema,
  warningSchema,
} from './schema';

const { NOT_FOUND, STORE, CONNECTOR, READ_ONLY, NOT_ALLOWED, NOT_SENDABLE, CONFIRM, STALE } = commonErrors;
const ref = z.object({ clientId: idSchema, id: idSchema });
const ofConversation = z.object({ clientId: idSchema, conversationId: idSchema });
const written = { NOT_FOUND, STORE, READ_ONLY, NOT_ALLOWED, STALE };

export const outboxContract = {
  /** The unsent replies of a conversation, newest first: everybody's drafts, and what is on its way. */
  ofConversation: oc.errors({ STORE }).input(ofConversation).output(z.array(publicationSchema)),
  /** Keeps what is typed, for this member and conversation. A text of nothing drops the draft. */
  saveDraft: oc
    .errors(written)
    .input(
      ofConversation.extend({
        /** The message that is answered; `null`: the newest incoming one. */
        parentId: idSchema.nullable(),
        visibility: visibilitySchema,
        text: z.string().max(20_000),
      }),
    )
    .output(publicationSchema.nullable()),
  /**
   * Sends a draft, or submits it where a rule asks for consent. It leaves after the time to undo. `viewClientId`: the
   * client in view, `null` for all of them. Warnings come as CONFIRM until they are named in `confirmed`.
   */
  send: oc
    .errors({ ...written, NOT_SENDABLE, CONFIRM })
    .input(
      ref.extend({
        viewClientId: idSchema.nullable(),
        confirmed: z.array(warningSchema).default([]),
        /** Time to take it back, in seconds; `null`: as this computer is set. */
        undoSeconds: z.int().min(0).max(30).nullable().default(null),
      }),
    )
    .output(publicationSchema),
  /** Takes back what has not left yet: it is a draft again. STALE when it is too late. */
  cancel: oc.errors(written).input(ref).output(publicationSchema),
  /** Managers and owners. `text`: what was read, so that nobody consents to a later edit. */
  decide: oc
    .errors({ ...written, NOT_SENDABLE })
    .input(
      ref.extend({
        text: z.string(),
        decision: z.discriminatedUnion('as', [
          z.object({ as: z.literal('approve') }),
          z.object({ as: z.literal('return'), note: z.string().trim().min(1).max(2_000) }),
        ]),
      }),
    )
    .output(publicationSchema),
  /** What a person says of a reply that is held, failed or unknown. `retry` sends it now. */
  settle: oc
    .errors({ ...written, NOT_SENDABLE })
    .input(ref.extend({ as: z.enum(['retry', 'published', 'dropped', 'draft']) }))
    .output(publicationSchema),
  /** Everything that is not out yet and nobody is writing, for one client or all: what waits, failed, or needs a decision. */
  waiting: oc
    .errors({ STORE })
    .input(z.object({ clientId: idSchema.nullable() }))
    .output(z.array(publicationSchema)),
  attempts: oc.errors({ STORE }).input(ref).output(z.array(attemptSchema)),
  /** Does something to a message at its platform, at once. */
  act: oc
    .errors({ NOT_FOUND, STORE, CONNECTOR, READ_ONLY, NOT_SENDABLE })
    .input(z.object({ clientId: idSchema, messageId: idSchema, action: remoteActionSchema }))
    .output(z.object({ done: z.boolean() })),
};
