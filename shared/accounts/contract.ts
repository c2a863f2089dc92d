import { oc } from '@orpc/contract';
import { z } from 'zod';
import { commonErrors } from '../app/errors';
import { idSchema } from '../app/id';
import { accountSchema, newAccountSchema, pollResultSchema, profileSchema, serverAddress } from './schema';

const { NOT_FOUND, STORE, CONNECTOR, ALREADY_THERE, PRACTICE_ONLY, SECRETS_LOCKED, SIGN_IN_CANCELLED } =
  commonErrors;

const ref = z.object({ clientId: idSchema, accountId: idSchema });

export const accountsContract = {
  list: oc
    .errors({ STORE })
    .input(z.object({ clientId: idSchema.nullable() }))
    .output(z.array(accountSchema)),
  /** Reads who is behind an address without storing anything. */
  preview: oc.errors({ CONNECTOR }).input(newAccountSchema).output(profileSchema),
  /** Checks the connection first; an account that cannot be read is not added. */
  add: oc
    .errors({ NOT_FOUND, STORE, CONNECTOR, ALREADY_THERE, PRACTICE_ONLY, SECRETS_LOCKED })
    .input(z.object({ clientId: idSchema, account: newAccountSchema }))
    .output(accountSchema),
  /** Signs in to a Mastodon server in the system browser; waits for the person, at most five minutes. */
  signIn: oc
    .errors({ NOT_FOUND, STORE, CONNECTOR, ALREADY_THERE, PRACTICE_ONLY, SECRETS_LOCKED, SIGN_IN_CANCELLED })
    .input(z.object({ clientId: idSchema, platform: z.literal('mastodon'), server: serverAddress }))
    .output(accountSchema),
  /** New credentials, or a new address, for an account that is already there. */
  mend: oc
    .errors({ NOT_FOUND, STORE, CONNECTOR, SECRETS_LOCKED })
    .input(ref.extend({ account: newAccountSchema }))
    .output(accountSchema),
  check: oc.errors({ NOT_FOUND, STORE, CONNECTOR, SECRETS_LOCKED }).input(ref).output(profileSchema),
  /** Stops reading and marks the account as removed; what was stored stays and can be searched. */
  remove: oc
    .errors({ NOT_FOUND, STORE })
    .input(ref)
    .output(z.object({ keptMessageCount: z.int() })),
  /** Reads now what the input names: one account, one client, or everything. Answers when done. */
  pollNow: oc
    .errors({ NOT_FOUND, STORE })
    .input(z.object({ clientId: idSchema.nullable(), accountId: idSchema.nullable() }))
    .output(z.array(pollResultSchema)),
  /** Stops all reading until the given time; `null` goes on at once. */
  pausePolling: oc
    .input(z.object({ untilAt: z.int().nullable() }))
    .output(z.object({ untilAt: z.int().nullable() })),
};
