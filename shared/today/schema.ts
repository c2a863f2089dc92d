import { z } from 'zod';
import { failureSchema } from '../app/errors';
import { idSchema } from '../app/id';
import { conversationRowSchema } from '../inbox/schema';
import { publicationSchema } from '../outbox/schema';
import { openIntervalSchema } from '../sla/schema';

/** Something that stopped and needs a person. */
export const troubleSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('stream'),
    accountId: idSchema,
    accountName: z.string(),
    stream: z.string(),
    failure: failureSchema,
    sinceAt: z.int(),
  }),
  z.object({ kind: z.literal('reply'), publication: publicationSchema }),
]);
export type Trouble = z.infer<typeof troubleSchema>;

/** Something that somebody has to do, apart from answering. */
export const dueSchema = z.discriminatedUnion('kind', [
  /** A reply waits for a consent. */
  z.object({ kind: z.literal('approve'), publication: publicationSchema }),
  /** Another desk gave a conversation back. */
  z.object({ kind: z.literal('returned'), conversation: conversationRowSchema, outcome: z.string() }),
  /** A conversation comes back from its snooze today. */
  z.object({ kind: z.literal('snoozed'), conversation: conversationRowSchema }),
]);
export type Due = z.infer<typeof dueSchema>;

/** One client's part of the day. */
export const todayClientSchema = z.object({
  clientId: idSchema,
  timeZone: z.string(),
  accountCount: z.int(),
  failingCount: z.int(),
  /** Who waits, in the default order; at most eight of `waitingCount`. */
  waiting: z.array(conversationRowSchema),
  waitingCount: z.int(),
  overdueCount: z.int(),
  /** Ends of promises within the axis that are not among `waiting`. */
  dueAts: z.array(z.int()),
  troubles: z.array(troubleSchema),
  /** When something last went wrong; `null`: never, as far as is stored. */
  lastTroubleAt: z.int().nullable(),
  due: z.array(dueSchema),
  /** When the clocks run, within the axis. */
  open: z.array(openIntervalSchema),
  /** What came in while the program was closed the last time; `null`: it was not closed, or nothing did. */
  whileClosed: z
    .object({ fromAt: z.int(), untilAt: z.int(), messageCount: z.int(), complete: z.boolean() })
    .nullable(),
});
export type TodayClient = z.infer<typeof todayClientSchema>;

export const todaySchema = z.object({
  /** The axis: from now to a day from now, epoch ms. */
  fromAt: z.int(),
  untilAt: z.int(),
  waitingCount: z.int(),
  overdueCount: z.int(),
  /** Since midnight of this computer. */
  answeredToday: z.int(),
  /** Business ms over all first answers of today; `null`: none yet. */
  medianFirstMs: z.number().nullable(),
  p90FirstMs: z.number().nullable(),
  clients: z.array(todayClientSchema),
});
export type Today = z.infer<typeof todaySchema>;
