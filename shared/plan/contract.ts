import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { idSchema } from '../app/id';
import { DAY } from '../platforms/platform';
import { MAX_PLAN_BYTES, MAX_PLAN_LINES, planReadSchema } from './schema';

const { NOT_FOUND, STORE, READ_ONLY } = commonErrors;
const ofClient = z.object({ clientId: idSchema });
const span = ofClient
  .extend({ fromAt: z.int(), untilAt: z.int() })
  .refine(({ fromAt, untilAt }) => untilAt - fromAt <= 3_660 * DAY, 'at most ten years');

/** A plan as a file. */
export const planContract = {
  /**
   * What a CSV file would make of the calendar, line by line; with `apply` it does, in one step, as drafts. Lines that are
   * wrong are left out and said. The same file a second time makes nothing.
   */
  read: oc
    .errors({ NOT_FOUND, STORE, READ_ONLY })
    .input(
      ofClient.extend({
        /** The bytes of the file, base64. */
        file: z.base64().max(Math.ceil((MAX_PLAN_BYTES * 4) / 3) + 4),
        apply: z.boolean(),
      }),
    )
    .output(planReadSchema),
  /** Takes off the calendar what a file has made, in one step; what is promised by now stays. Answers how many. */
  takeBack: oc
    .errors({ NOT_FOUND, STORE, READ_ONLY })
    .input(ofClient.extend({ ids: z.array(idSchema).max(MAX_PLAN_LINES) }))
    .output(z.object({ count: z.int() })),
  /** What is planned in a span of time, and the ideas, as CSV (RFC 4180) that `read` takes back unchanged. */
  csv: oc.errors({ NOT_FOUND, STORE }).input(span).output(z.string()),
  /** What is planned in a span of time as iCalendar (RFC 5545). */
  ics: oc.errors({ NOT_FOUND, STORE }).input(span).output(z.string()),
};
