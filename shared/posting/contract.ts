import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { idSchema } from '../app/id';
import { pauseSchema } from './pause';
import { postingRulesSchema } from './rules';

const { NOT_FOUND, STORE, READ_ONLY, NOT_ALLOWED } = commonErrors;
const ofClient = z.object({ clientId: idSchema });

/** How posts go out, and whether they do. */
export const postingContract = {
  rules: oc.errors({ STORE }).input(ofClient).output(postingRulesSchema),
  /** Managers and owners. */
  setRules: oc
    .errors({ STORE, READ_ONLY, NOT_ALLOWED })
    .input(ofClient.extend({ rules: postingRulesSchema }))
    .output(postingRulesSchema),
  /** Pauses that run, the newest first. */
  pauses: oc
    .errors({ STORE })
    .input(z.object({ clientId: idSchema.nullable() }))
    .output(z.array(pauseSchema)),
  /** No post of the account (`null`: of any) leaves until it is ended, or its time is over. Answers leave as ever. */
  pause: oc
    .errors({ NOT_FOUND, STORE, READ_ONLY })
    .input(
      ofClient.extend({
        accountId: idSchema.nullable(),
        reason: z.string().trim().max(500),
        untilAt: z.int().positive().nullable(),
      }),
    )
    .output(z.array(pauseSchema)),
  /** What was held meanwhile stays so: its time is over, and a person says what becomes of it. */
  resume: oc
    .errors({ NOT_FOUND, STORE, READ_ONLY })
    .input(ofClient.extend({ id: idSchema }))
    .output(z.array(pauseSchema)),
};
