import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { idSchema } from '../app/id';
import { todaySchema } from './schema';

export const todayContract = {
  /** The day over all clients, or one. `startOfDayAt`: midnight where the person sits, epoch ms. */
  show: oc
    .errors({ STORE: commonErrors.STORE })
    .input(z.object({ clientId: idSchema.nullable(), startOfDayAt: z.int() }))
    .output(todaySchema),
};
