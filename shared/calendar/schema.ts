import { z } from 'zod';
import { platformIdSchema } from '../accounts/schema';
import { failureSchema } from '../app/errors';
import { idSchema } from '../app/id';
import { awaitedSchema } from '../approval/approval';
import { holdReasonSchema, publicationStateSchema } from '../outbox/schema';

/** As long as the longest platform takes, and far beyond; a post is no book. */
export const MAX_POST_LENGTH = 20_000;

/** A post on one account. */
export const postVersionSchema = z.object({
  /** Of the publication. */
  id: idSchema,
  accountId: idSchema,
  accountName: z.string(),
  platform: platformIdSchema,
  text: z.string(),
  /** It says something else than the post does on the other accounts. */
  differs: z.boolean(),
  state: publicationStateSchema,
  /** Why it is held. */
  holdReason: holdReasonSchema.nullable(),
  /** Why it was given back. */
  returnNote: z.string().nullable(),
  failure: failureSchema.nullable(),
  remoteUrl: z.string().nullable(),
  publishedAt: z.int().nullable(),
});
export type PostVersion = z.infer<typeof postVersionSchema>;

export const postSchema = z.object({
  clientId: idSchema,
  id: idSchema,
  /** What it says on every account that has no text of its own. */
  text: z.string(),
  /** When it is to go out, epoch ms; `null`: an idea without a time. */
  plannedAt: z.int().nullable(),
  /** The zone in which that time was chosen, IANA. */
  timeZone: z.string(),
  memberName: z.string(),
  /** The post that it repeats, or its own id where others repeat it; `null`: it stands alone. */
  seriesId: idSchema.nullable(),
  /** Of the version that needs a person most. */
  state: publicationStateSchema,
  versions: z.array(postVersionSchema),
  /** Of what it says on each account: what a consent is bound to. */
  contentHash: z.string(),
  /** Whose consent it still takes as it stands; `null`: nobody's. */
  awaited: awaitedSchema.nullable(),
  createdAt: z.int(),
  updatedAt: z.int(),
});
export type Post = z.infer<typeof postSchema>;

/** A post as the calendar lists it: the beginning of its text, and where it goes. */
export const postRowSchema = postSchema
  .omit({
    ...{ text: true, versions: true, createdAt: true, timeZone: true },
    ...{ contentHash: true, awaited: true },
  })
  .extend({
    /** At most 140 characters. */
    preview: z.string(),
    accounts: z.array(postVersionSchema.pick({ accountId: true, platform: true, state: true })),
  });
export type PostRow = z.infer<typeof postRowSchema>;
