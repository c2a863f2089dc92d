import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { idSchema } from '../app/id';
import { DAY } from '../platforms/platform';
import {
  answeringSchema,
  automaticSchema,
  businessHoursSchema,
  openIntervalSchema,
  promisesSchema,
  slaSettingsSchema,
  watchWordsSchema,
} from './schema';

const { STORE, READ_ONLY, NOT_ALLOWED } = commonErrors;
const ofClient = z.object({ clientId: idSchema });
const chosen = { STORE, READ_ONLY, NOT_ALLOWED };

/** Three years, one of them a leap year. */
const LONGEST_PERIOD_MS = 1_096 * DAY;

export const slaContract = {
  settings: oc.errors({ STORE }).input(ofClient).output(slaSettingsSchema),
  /** Clocks of open conversations are set anew. */
  setHours: oc
    .errors(chosen)
    .input(ofClient.extend({ hours: businessHoursSchema }))
    .output(slaSettingsSchema),
  setPromises: oc
    .errors(chosen)
    .input(ofClient.extend({ promises: promisesSchema }))
    .output(slaSettingsSchema),
  /** Holds for messages that arrive from now on. */
  setWords: oc
    .errors(chosen)
    .input(ofClient.extend({ automatic: automaticSchema, watchWords: watchWordsSchema }))
    .output(slaSettingsSchema),
  /** When the clocks of each client run, from 60 days ago to 60 days ahead: what the screens count with. */
  calendar: oc
    .errors({ STORE })
    .input(z.object({ clientId: idSchema.nullable() }))
    .output(z.array(z.object({ clientId: idSchema, open: z.array(openIntervalSchema) }))),
  /** The numbers of measures.md, "Answering", for a period of at most three years. */
  answering: oc
    .errors({ STORE })
    .input(
      z
        .object({ clientId: idSchema.nullable(), fromAt: z.int(), untilAt: z.int() })
        .refine(
          ({ fromAt, untilAt }) => fromAt < untilAt && untilAt - fromAt <= LONGEST_PERIOD_MS,
          'no such period',
        ),
    )
    .output(answeringSchema),
};
