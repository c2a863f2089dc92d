import { z } from 'zod';

/**
 * The closed set of ways in which a platform fails (architecture, "Errors").
 * - `auth-expired`, `revoked`: a person signs in again
 * - `gone`: the address will not come back (410, a deleted account); reading stops until a person mends it
 * - `rate-limited`: wait until the given time
 * - `transient`: the next try may succeed
 * - `rejected`: the platform said no and will say no again
 * - `outcome-unknown`: a write may or may not have happened
 * - `bad-response`: the answer was not what the platform promises
 */
export const connectorErrorKinds = [
  'auth-expired',
  'revoked',
  'gone',
  'rate-limited',
  'transient',
  'rejected',
  'outcome-unknown',
  'bad-response',
] as const;
export const connectorErrorKind = z.enum(connectorErrorKinds);
export type ConnectorErrorKind = z.infer<typeof connectorErrorKind>;

/**
 * Why, as a word that the screens translate. `detail` beside it is for people who look closer
 * (a status code, a host name) and is never the headline.
 */
export const connectorReasons = [
  'unreachable',
  'tls',
  'timeout',
  'too-slow',
  'too-large',
  'redirect-loop',
  'unauthorised',
  'forbidden',
  'not-found',
  'gone',
  'rate-limited',
  'server-error',
  'not-a-feed',
  'broken',
  'not-this-platform',
  'wrong-credentials',
  'aborted',
  'other',
] as const;
export const connectorReason = z.enum(connectorReasons);
export type ConnectorReason = z.infer<typeof connectorReason>;

/** A failure as it is stored with a stream and shown beside it. */
export const failureSchema = z.object({
  kind: connectorErrorKind,
  reason: connectorReason,
  detail: z.string().max(500),
  /** Epoch ms until which the platform asked us to wait. */
  untilAt: z.int().nullable(),
});
export type Failure = z.infer<typeof failureSchema>;

/** What can be wrong with a store file. `busy`: another program holds it; `newer`: written by a later version. */
export const storeProblems = [
  'busy',
  'read-only',
  'corrupt',
  'newer',
  'disk-full',
  'missing',
  'migration',
] as const;
export const storeProblem = z.enum(storeProblems);
export type StoreProblem = z.infer<typeof storeProblem>;

const none = z.object({});

/** Coded errors of the contract. The screens translate the code; `data` fills the sentence. */
export const commonErrors = {
  NOT_FOUND: {
    data: z.object({
      what: z.enum([
        'client',
        'account',
        'conversation',
        'contact',
        'message',
        'member',
        'desk',
        'rule',
        'saved-reply',
        'view',
        'note',
        'handover',
        'publication',
        'post',
        'attachment',
        'comment',
        'pause',
        'slot',
      ]),
    }),
  },
  STORE: { data: z.object({ problem: storeProblem, clientId: z.string().nullable(), path: z.string() }) },
  CONNECTOR: { data: failureSchema },
  ALREADY_THERE: { data: z.object({ what: z.enum(['account', 'client', 'practice']), name: z.string() }) },
  NAME_MISMATCH: { data: none },
  PRACTICE_ONLY: { data: none },
  SECRETS_LOCKED: { data: z.object({ need: z.enum(['keychain', 'passphrase']) }) },
  SIGN_IN_CANCELLED: { data: none },
  /** The member who works now may only read. */
  READ_ONLY: { data: none },
  /** Only these roles may. */
  NOT_ALLOWED: { data: z.object({ need: z.enum(['owner', 'manager']) }) },
  WRONG_PIN: { data: z.object({ retryAt: z.int().nullable() }) },
  /** Somebody has to be able to manage members. */
  LAST_OWNER: { data: none },
  /** It cannot go out as it is; `length` and `limit` where it is too long, as the platform counts. */
  NOT_SENDABLE: {
    data: z.object({
      why: z.enum([
        'empty',
        'too-long',
        'cannot-reply',
        'cannot-act',
        'account-removed',
        'not-approved',
        'unfilled',
        'wrong-state',
        'cannot-post',
        'no-account',
        'no-time',
        'past',
        'paused',
      ]),
      length: z.int().nullable(),
      limit: z.int().nullable(),
    }),
  },
  /** It goes once a person has read these warnings. `by`: who answered before. */
  CONFIRM: {
    data: z.object({
      warnings: z.array(z.enum(['second-answer', 'other-client', 'parent-deleted'])).min(1),
      by: z.string().nullable(),
      clientName: z.string().nullable(),
    }),
  },
  /** Somebody or something was quicker; `state` is what it is now. */
  STALE: { data: z.object({ state: z.string() }) },
} as const;
