import { z } from 'zod';
import { idSchema } from '../app/id';

/** A recurring place in the calendar, on the clocks of its client. */
export const slotSchema = z.object({
  clientId: idSchema,
  id: idSchema,
  /** 1 Monday to 7 Sunday (ISO 8601). */
  weekday: z.int().min(1).max(7),
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  /** Empty: all accounts. */
  accountIds: z.array(idSchema).max(100),
});
export type Slot = z.infer<typeof slotSchema>;

/** A slot at one of its times: `on` the day on the clocks of its client, `at` epoch ms. */
export const slotTimeSchema = z.object({
  slot: slotSchema,
  on: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  at: z.int(),
});
export type SlotTime = z.infer<typeof slotTimeSchema>;
