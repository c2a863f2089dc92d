import { z } from 'zod';
import { failureSchema } from '../app/errors';
import { idSchema } from '../app/id';
import { streamKinds } from '../platforms/platform';
import { platformIds } from '../platforms/registry';

export const platformIdSchema = z.enum(platformIds);
export const streamKindSchema = z.enum(streamKinds);

/**
 * The one thing that mends a failing stream. `sign-in`: new credentials; `wait`: nothing, it is tried again by
 * itself; `check-address`: the address is wrong or gone; `retry`: try now; `none`: healthy.
 */
export const mends = ['none', 'wait', 'retry', 'sign-in', 'check-address'] as const;
export type Mend = (typeof mends)[number];

/** One finished read of a stream, newest last. */
export const streamRunSchema = z.object({
  at: z.int(),
  outcome: z.enum(['found', 'nothing', 'failed']),
  newCount: z.int(),
});
export type StreamRun = z.infer<typeof streamRunSchema>;

/** A stream and how it fares. */
export const streamSchema = z.object({
  id: z.string(),
  kind: streamKindSchema,
  /** `backfilling`: the first read still goes on; `stopped`: a person has to mend it. */
  state: z.enum(['new', 'backfilling', 'healthy', 'failing', 'stopped']),
  reading: z.boolean(),
  lastPollAt: z.int().nullable(),
  /** The last read that succeeded. */
  lastGoodAt: z.int().nullable(),
  nextPollAt: z.int().nullable(),
  failure: failureSchema.nullable(),
  failureCount: z.int(),
  mend: z.enum(mends),
  messageCount: z.int(),
  runs: z.array(streamRunSchema).max(12),
});
export type Stream = z.infer<typeof streamSchema>;

export const accountSchema = z.object({
  id: idSchema,
  clientId: idSchema,
  platform: platformIdSchema,
  name: z.string(),
  /** As people write it: `@name@server`, a handle, or the host of a feed. */
  handle: z.string(),
  /** The server, or the feed's address. */
  address: z.string(),
  profileUrl: z.string().nullable(),
  createdAt: z.int(),
  practice: z.boolean(),
  /** Followers as last observed. */
  followerCount: z.int().nullable(),
  streams: z.array(streamSchema),
});
export type Account = z.infer<typeof accountSchema>;

/** The network addresses that an account may be given; a scheme is added where a person left it out. */
export const serverAddress = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .transform((text) =>
    /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+:\d/.test(text) ? text : `https://${text}`,
  )
  .refine(isHttpUrl, 'not a web address');

/** A secret on its way in. It is sealed at once and never comes back out through the contract. */
const secret = z.string().trim().min(1).max(10_000);

export const newAccountSchema = z.discriminatedUnion('platform', [
  z.object({ platform: z.literal('feed'), url: serverAddress }),
  z.object({ platform: z.literal('mastodon'), server: serverAddress, token: secret }),
  z.object({
    platform: z.literal('bluesky'),
    server: serverAddress,
    handle: z.string().trim().min(1).max(253),
    password: secret,
  }),
]);
export type NewAccount = z.infer<typeof newAccountSchema>;

/** Who an address and its credentials turned out to be. */
export const profileSchema = z.object({
  remoteId: z.string(),
  name: z.string(),
  handle: z.string(),
  address: z.string(),
  profileUrl: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  followerCount: z.int().nullable(),
});
export type Profile = z.infer<typeof profileSchema>;

/** What one read of a stream did. */
export const pollResultSchema = z.object({
  clientId: z.string(),
  client: z.string(),
  account: z.string(),
  stream: streamKindSchema,
  received: z.int(),
  new: z.int(),
  updated: z.int(),
  errors: z.int(),
  bytes: z.int(),
  milliseconds: z.int(),
  failure: failureSchema.nullable(),
});
export type PollResult = z.infer<typeof pollResultSchema>;

function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '';
}
