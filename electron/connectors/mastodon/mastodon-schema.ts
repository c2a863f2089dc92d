import { z } from 'zod';
import { instant } from '../json-answer';

/** Pixelfed and some others send numbers where Mastodon sends strings. */
export const remoteIdSchema = z.union([z.string().min(1), z.number().transform(String)]);

const optionalText = z.string().nullish();
const count = z.number().int().nonnegative();

/** An account of the Mastodon client API 4.7; what forks leave out is optional. */
export const accountSchema = z.object({
  id: remoteIdSchema,
  username: z.string(),
  acct: z.string().min(1),
  display_name: optionalText,
  url: optionalText,
  avatar: optionalText,
  followers_count: count.nullish().catch(null),
  following_count: count.nullish().catch(null),
  statuses_count: count.nullish().catch(null),
});
export type MastodonAccount = z.infer<typeof accountSchema>;

const mentionSchema = z.object({
  id: remoteIdSchema,
  username: optionalText,
  acct: z.string().min(1),
  url: optionalText,
});

const mediaSchema = z.object({
  type: z.string(),
  url: optionalText,
  remote_url: optionalText,
  description: optionalText,
});
export type MastodonMedia = z.infer<typeof mediaSchema>;

export const statusSchema = z.object({
  id: remoteIdSchema,
  account: accountSchema,
  created_at: instant,
  edited_at: instant.nullish().catch(null),
  in_reply_to_id: remoteIdSchema.nullish(),
  in_reply_to_account_id: remoteIdSchema.nullish(),
  visibility: z.string(),
  spoiler_text: optionalText,
  content: z.string().nullish(),
  url: optionalText,
  uri: optionalText,
  language: optionalText,
  mentions: z.array(mentionSchema).nullish(),
  media_attachments: z.array(mediaSchema).nullish().catch([]),
  reblog: z.unknown().optional(),
  replies_count: count.nullish().catch(null),
  reblogs_count: count.nullish().catch(null),
  favourites_count: count.nullish().catch(null),
  quotes_count: count.nullish().catch(null),
});
export type Status = z.infer<typeof statusSchema>;

/** The status is parsed only where the type is one of ours: a favourite of a broken post is none of our business. */
export const notificationSchema = z.object({ type: z.string(), status: z.unknown().optional() });

/** GET /api/v2/instance: the domain of handles, which may differ from the server's address. */
export const instanceSchema = z.object({ domain: z.string().min(1) });

export const refusalSchema = z.object({ error: z.string() });
