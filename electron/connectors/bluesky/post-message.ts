import type { RemoteAttachment, RemoteContact, RemoteMessage } from '../connector';
import { clampedAt } from '../json-answer';
import type { BlueskyProfile, Embed, Post } from './bluesky-schema';
import { withFullLinks } from './rich-text';

/** A post and what stands around it, before we decide what it is to us. */
export type SeenPost = {
  readonly uri: string;
  readonly post: Post;
  /** Epoch ms when a server first saw it. */
  readonly seenAt: number;
  readonly author: RemoteContact;
};

export type Translation = {
  readonly ownDid: string;
  readonly now: number;
  /** Where a blob can be fetched. */
  readonly blobUrl: (blob: { kind: 'image' | 'video'; did: string; cid: string }) => string;
};

/** The account that an `at://` address belongs to: the first part after the scheme. */
export const didOf = (uri: string): string => uri.split('/')[2] ?? '';

/** A DID is somebody for good; handles change hands. `profile` null: only the id is known. */
export function contactOf(did: string, profile: BlueskyProfile | null): RemoteContact {
  const handle = profile === null || profile.handle === 'handle.invalid' ? '' : profile.handle;
  return {
    remoteId: did,
    name: profile?.displayName?.trim() || handle,
    handle: handle === '' ? '' : `@${handle}`,
    profileUrl: `https://bsky.app/profile/${did}`,
    avatarUrl: profile?.avatar ?? null,
    followerCount: profile?.followersCount ?? null,
  };
}

/** Somebody else's post that mentions, answers or quotes us. Under a post of ours it is a comment. */
export function incomingMessage(seen: SeenPost, to: Translation): RemoteMessage {
  const { reply } = seen.post;
  const underOurs =
    reply != null && [reply.root.uri, reply.parent.uri].some((uri) => didOf(uri) === to.ownDid);
  return {
    ...contentOf(seen, to),
    kind: underOurs ? 'comment' : 'mention',
    direction: 'in',
    author: seen.author,
    contact: seen.author,
    thread: threadOf(seen.post),
  };
}

/**
 * Whom a post of ours answers, as a DID; `null`: nobody, it is a publication. An answer to ourselves continues what it
 * hangs on: our own post, or our conversation with whoever began it.
 */
export function answeredDid({ reply }: Post, ownDid: string): string | null {
  if (reply == null) return null;
  const parent = didOf(reply.parent.uri);
  const other = parent === ownDid ? didOf(reply.root.uri) : parent;
  return other === ownDid ? null : other;
}

/** A post of ours. `contact`: whom it answers. */
export function ownMessage(seen: SeenPost, contact: RemoteContact | null, to: Translation): RemoteMessage {
  const written = { ...contentOf(seen, to), direction: 'out', author: seen.author } as const;
  if (contact === null) return { ...written, kind: 'post', contact, thread: null };
  return { ...written, kind: 'comment', contact, thread: threadOf(seen.post) };
}

const threadOf = ({ reply }: Post): RemoteMessage['thread'] =>
  reply == null ? null : { key: reply.root.uri };

function contentOf({ uri, post, seenAt }: SeenPost, to: Translation) {
  const did = didOf(uri);
  return {
    remoteId: uri,
    // Programs write any date; nothing is written after it was seen.
    at: clampedAt(Math.min(post.createdAt ?? seenAt, seenAt), to.now),
    editedAt: null,
    subject: null,
    text: textOf(post),
    url: `https://bsky.app/profile/${did}/post/${uri.split('/').at(-1) ?? ''}`,
    language: post.langs?.[0] ?? null,
    attachments: attachmentsOf(post.embed ?? {}, (kind, cid) => to.blobUrl({ kind, did, cid })),
  };
}

/** A link card belongs to the text: often it is all that is said. */
function textOf({ text, facets, embed }: Post): string {
  const full = withFullLinks(text, facets ?? []);
  const card = embed?.external?.uri ?? embed?.media?.external?.uri;
  return card === undefined || full.includes(card) ? full : `${full}\n\n${card}`.trim();
}

function attachmentsOf(
  embed: Embed,
  urlOf: (kind: 'image' | 'video', cid: string) => string,
): RemoteAttachment[] {
  const media = embed.media ?? embed;
  const pictures = [...(media.images ?? []), ...(media.items ?? [])].map(({ alt, image }) => ({
    kind: 'image' as const,
    url: urlOf('image', image.ref.$link),
    alt: alt || null,
  }));
  if (media.video === undefined) return pictures;
  return [...pictures, { kind: 'video', url: urlOf('video', media.video.ref.$link), alt: media.alt || null }];
}
