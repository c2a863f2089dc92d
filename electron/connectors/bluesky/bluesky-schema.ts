import { z } from 'zod';
import { instant } from '../json-answer';

const optionalText = z.string().nullish();
const count = z.number().int().nonnegative().nullish().catch(null);

/** app.bsky.actor.defs and chat.bsky.actor.defs, what all their views share (lexicons 2026-08-20). */
export const profileSchema = z.object({
  did: z.string().startsWith('did:'),
  handle: z.string(),
  displayName: optionalText,
  avatar: optionalText,
  followersCount: count,
  followsCount: count,
  postsCount: count,
});
export type BlueskyProfile = z.infer<typeof profileSchema>;

export const facetSchema = z.object({
  index: z.object({ byteStart: z.number().int(), byteEnd: z.number().int() }),
  features: z.array(z.object({ $type: z.string().optional(), uri: z.string().optional() })),
});
export type Facet = z.infer<typeof facetSchema>;

const blob = z.object({ ref: z.object({ $link: z.string() }) });
const picture = z.object({ alt: optionalText, image: blob });

const mediaSchema = z.object({
  images: z.array(picture).optional().catch(undefined),
  /** app.bsky.embed.gallery */
  items: z.array(picture).optional().catch(undefined),
  video: blob.optional().catch(undefined),
  alt: optionalText.catch(null),
  external: z.object({ uri: z.string() }).optional().catch(undefined),
});

/** Every embed in one: its fields tell it from the others. */
const embedSchema = mediaSchema.extend({
  /** app.bsky.embed.recordWithMedia */
  media: mediaSchema.optional().catch(undefined),
});
export type Embed = z.infer<typeof embedSchema>;

const strongRef = z.object({
  uri: z.string().startsWith('at://'),
  cid: z.string().optional().catch(undefined),
});

/** app.bsky.feed.post. Records are written by any program: what is decoration may be broken. */
export const postSchema = z.object({
  text: z.string(),
  createdAt: instant.nullish().catch(null),
  langs: z.array(z.string()).nullish().catch(null),
  facets: z.array(facetSchema).nullish().catch(null),
  embed: embedSchema.nullish().catch(null),
  reply: z.object({ root: strongRef, parent: strongRef }).nullish(),
});
export type Post = z.infer<typeof postSchema>;

/** com.atproto.repo.strongRef: a record in exactly this state. */
export const strongRefSchema = z.object({ uri: z.string().startsWith('at://'), cid: z.string().min(1) });
export type StrongRef = z.infer<typeof strongRefSchema>;

/** A page of any listing: `items` under its own name, unparsed. */
export const listingSchema = <K extends string>(name: K) =>
  z.looseObject({ cursor: z.string().nullish() }).transform((page, context) => {
    const items = page[name];
    if (Array.isArray(items)) return { items: items satisfies unknown[], next: page.cursor || null };
    context.addIssue({ code: 'custom', message: `no ${name}` });
    return z.NEVER;
  });
