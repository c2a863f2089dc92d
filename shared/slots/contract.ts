import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { idSchema } from '../app/id';
import { slotSchema, slotTimeSchema } from './schema';

const { NOT_FOUND, STORE, READ_ONLY } = commonErrors;

export const slotsContract = {
  /** By weekday and time; of one client, or of all. */
  list: oc
    .errors({ STORE })
    .input(z.object({ clientId: idSchema.nullable() }))
    .output(z.array(slotSchema)),
  add: oc
    .errors({ NOT_FOUND, STORE, READ_ONLY })
    .input(slotSchema.omit({ id: true }))
    .output(slotSchema),
  /** Takes it off, or puts it back. What is planned in it stays. */
  remove: oc
    .errors({ NOT_FOUND, STORE, READ_ONLY })
    .input(z.object({ clientId: idSchema, id: idSchema, removed: z.boolean() }))
    .output(z.object({ removed: z.boolean() })),
  /** The next place that nothing is planned in; `null`: there is none in the next 92 days. */
  next: oc
    .errors({ NOT_FOUND, STORE })
    .input(z.object({ clientId: idSchema }))
    .output(slotTimeSchema.nullable()),
};
