import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { idSchema } from '../app/id';
import { pageCursor, pageLimit } from '../app/paging';
import { actionsSchema, conditionsSchema, ruleSchema, ruleTestSchema } from './rules-schema';
import {
  auditEntrySchema,
  deskKinds,
  deskSchema,
  handoverSchema,
  memberSchema,
  noteSchema,
  roleSchema,
  savedReplySchema,
  savedViewSchema,
  tagSchema,
  workloadSchema,
} from './schema';

const { NOT_FOUND, STORE, READ_ONLY, NOT_ALLOWED, WRONG_PIN, LAST_OWNER } = commonErrors;
const ofClient = z.object({ clientId: idSchema });
const ofConversation = ofClient.extend({ conversationId: idSchema });
const pin = z.string().regex(/^\d{4,12}$/);
const written = { NOT_FOUND, STORE, READ_ONLY, NOT_ALLOWED };

export const teamContract = {
  /** The members of this workstation, and who works now. There is always one. */
  members: oc.output(z.object({ members: z.array(memberSchema), currentId: idSchema })),
  /** Leaves PIN and role as they are where they are left out; `pin` null: none is asked any more. */
  saveMember: oc
    .errors({ ...written, LAST_OWNER })
    .input(
      z.object({
        id: idSchema.nullable(),
        name: z.string().trim().min(1).max(60),
        role: roleSchema.optional(),
        pin: pin.nullable().optional(),
      }),
    )
    .output(memberSchema),
  removeMember: oc
    .errors({ ...written, LAST_OWNER })
    .input(z.object({ id: idSchema }))
    .output(z.object({ removed: z.boolean() })),
  /** Who works from now on. Five wrong PINs in a row cost a minute. */
  switchMember: oc
    .errors({ NOT_FOUND, WRONG_PIN })
    .input(z.object({ id: idSchema, pin: pin.nullable() }))
    .output(memberSchema),

  desks: oc.errors({ STORE }).input(ofClient).output(z.array(deskSchema)),
  saveDesk: oc
    .errors(written)
    .input(
      ofClient
        .extend({
          id: idSchema.nullable(),
          name: z.string().trim().max(40),
          kind: z.enum(deskKinds),
          position: z.int().min(0).max(1_000),
        })
        .refine(({ kind, name }) => kind !== 'own' || name !== '', "a desk of the team's own has a name"),
    )
    .output(deskSchema),
  /** Its conversations belong to no desk afterwards. */
  removeDesk: oc
    .errors(written)
    .input(ofClient.extend({ id: idSchema }))
    .output(z.object({ removed: z.boolean() })),
  workload: oc
    .errors({ STORE })
    .input(z.object({ clientId: idSchema.nullable() }))
    .output(z.array(workloadSchema)),

  tags: oc.errors({ STORE }).input(ofClient).output(z.array(tagSchema)),

  rules: oc.errors({ STORE }).input(ofClient).output(z.array(ruleSchema)),
  /** `position`: place in the order, counted from 0. */
  saveRule: oc
    .errors(written)
    .input(
      ofClient.extend({ rule: ruleSchema.extend({ id: idSchema.nullable() }), position: z.int().min(0) }),
    )
    .output(z.array(ruleSchema)),
  removeRule: oc
    .errors(written)
    .input(ofClient.extend({ id: idSchema }))
    .output(z.array(ruleSchema)),
  /** What it would have matched among stored messages, newest first; at most `limit` are looked at. */
  testRule: oc
    .errors({ STORE })
    .input(
      ofClient.extend({
        conditions: conditionsSchema,
        actions: actionsSchema,
        limit: z.int().min(1).max(1_000_000).default(20_000),
      }),
    )
    .output(ruleTestSchema),

  savedReplies: oc.errors({ STORE }).input(ofClient).output(z.array(savedReplySchema)),
  saveSavedReply: oc
    .errors(written)
    .input(ofClient.extend({ reply: savedReplySchema.extend({ id: idSchema.nullable() }) }))
    .output(savedReplySchema),
  removeSavedReply: oc
    .errors(written)
    .input(ofClient.extend({ id: idSchema }))
    .output(z.object({ removed: z.boolean() })),

  views: oc.errors({ STORE }).input(ofClient).output(z.array(savedViewSchema)),
  saveView: oc
    .errors(written)
    .input(ofClient.extend({ view: savedViewSchema.extend({ id: idSchema.nullable() }) }))
    .output(savedViewSchema),
  removeView: oc
    .errors(written)
    .input(ofClient.extend({ id: idSchema }))
    .output(z.object({ removed: z.boolean() })),

  notes: oc.errors({ STORE }).input(ofConversation).output(z.array(noteSchema)),
  /** `replacesId`: the note that this one changes; a text of nothing takes it back. */
  addNote: oc
    .errors(written)
    .input(
      ofConversation.extend({
        text: z.string().trim().max(10_000),
        mentions: z.array(idSchema).max(50).default([]),
        replacesId: idSchema.nullable().default(null),
      }),
    )
    .output(z.array(noteSchema)),

  handovers: oc.errors({ STORE }).input(ofConversation).output(z.array(handoverSchema)),
  /** Gives the conversation to another desk; nobody of the old one is assigned any more. */
  handOver: oc
    .errors(written)
    .input(
      ofConversation.extend({
        toDeskId: idSchema,
        note: z.string().trim().max(5_000),
        expected: z.string().trim().max(500),
      }),
    )
    .output(handoverSchema),
  /** Gives it back to the desk and the member who asked. */
  returnHandover: oc
    .errors(written)
    .input(ofClient.extend({ id: idSchema, outcome: z.string().trim().min(1).max(5_000) }))
    .output(handoverSchema),
  seenHandover: oc
    .errors(written)
    .input(ofClient.extend({ id: idSchema }))
    .output(handoverSchema),

  audit: oc
    .errors({ STORE })
    .input(
      ofClient.extend({
        conversationId: idSchema.nullable(),
        after: pageCursor.nullable().default(null),
        limit: pageLimit,
      }),
    )
    .output(z.object({ entries: z.array(auditEntrySchema), next: pageCursor.nullable() })),
};
