import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { idSchema } from '../app/id';
import { warningSchema } from '../outbox/schema';
import { DAY } from '../platforms/platform';
import { MOST_TIMES } from './recurrence';
import { MAX_POST_LENGTH, postRowSchema, postSchema } from './schema';

const { NOT_FOUND, STORE, READ_ONLY, NOT_SENDABLE, CONFIRM, STALE } = commonErrors;
const ref = z.object({ clientId: idSchema, id: idSchema });
const written = { NOT_FOUND, STORE, READ_ONLY, STALE };
/** Within the years that a date can be written for. */
const plannedAtSchema = z
  .int()
  .min(0)
  .max(Date.UTC(2100, 0, 1))
  .nullable();

export const calendarContract = {
  /** What is planned, or went out, from a time on and before another; by time. `clientId` null: of all clients. */
  range: oc
    .errors({ STORE })
    .input(
      z
        .object({ clientId: idSchema.nullable(), fromAt: z.int(), untilAt: z.int() })
        .refine(({ fromAt, untilAt }) => untilAt - fromAt <= 400 * DAY, 'at most 400 days'),
    )
    .output(z.array(postRowSchema)),
  /** Posts without a time, the newest first; at most 500. */
  ideas: oc
    .errors({ STORE })
    .input(z.object({ clientId: idSchema.nullable() }))
    .output(z.array(postRowSchema)),
  post: oc.errors({ NOT_FOUND, STORE }).input(ref).output(postSchema),
  /**
   * Makes a post (`known` null) or changes one of which nothing is on its way: STALE otherwise, it is taken back first.
   * STALE too where somebody has changed it since the version that is known here.
   */
  save: oc
    .errors(written)
    .input(
      z.object({
        clientId: idSchema,
        /** `updatedAt` as it was read. */
        known: z.object({ id: idSchema, updatedAt: z.int() }).nullable(),
        text: z.string().max(MAX_POST_LENGTH),
        plannedAt: plannedAtSchema,
        /** Each account once. `text`: its own; `null`: as the post. */
        accounts: z
          .array(z.object({ accountId: idSchema, text: z.string().max(MAX_POST_LENGTH).nullable() }))
          .max(100)
          .refine((all) => new Set(all.map(({ accountId }) => accountId)).size === all.length, {
            error: 'an account stands there twice',
          }),
      }),
    )
    .output(postSchema),
  /** From now on every version leaves at the planned time. `viewClientId`: the client in view, `null` for all of them. */
  schedule: oc
    .errors({ ...written, NOT_SENDABLE, CONFIRM })
    .input(
      ref.extend({
        viewClientId: idSchema.nullable(),
        confirmed: z.array(warningSchema).default([]),
      }),
    )
    .output(postSchema),
  /** Takes back what has not left: drafts again, at the same planned time. STALE when it is too late for one of them. */
  unschedule: oc.errors(written).input(ref).output(postSchema),
  /** To another time; what is scheduled stays so and leaves then. NOT_SENDABLE `past` where that time is over. */
  move: oc
    .errors({ ...written, NOT_SENDABLE })
    .input(ref.extend({ plannedAt: plannedAtSchema }))
    .output(postSchema),
  /**
   * Makes a draft of it, as it stands, for each of these times; `plan.takeBack` takes them away. NOT_SENDABLE `past` where one of
   * them is over.
   */
  repeat: oc
    .errors({ ...written, NOT_SENDABLE })
    .input(ref.extend({ times: z.array(z.int().positive()).min(1).max(MOST_TIMES) }))
    .output(z.object({ ids: z.array(idSchema) })),
  /** Takes it off the calendar, or puts it back. STALE where something of it is out, or on its way. */
  remove: oc
    .errors(written)
    .input(ref.extend({ removed: z.boolean() }))
    .output(z.object({ removed: z.boolean() })),
};
