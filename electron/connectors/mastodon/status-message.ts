import type { RemoteAttachment, RemoteContact, RemoteMessage } from '../connector';
import { htmlToText } from '../html-text';
import { clampedAt } from '../json-answer';
import type { MastodonAccount, MastodonMedia, Status } from './mastodon-schema';

/** Whose account is read, and what the translation needs to know of it. */
export type Reader = {
  /** Our account's id on this server. */
  readonly selfId: string;
  /** The domain of the server's own handles. */
  readonly domain: string;
  /** Epoch ms. */
  readonly now: number;
};

/**
 * Somebody, by the same id on every server: `name@domain`, lower-case. The API's account ids belong to one server;
 * a handle of the fediverse never changes (a move makes a new account).
 */
export function contactOf(account: MastodonAccount, domain: string): RemoteContact {
  const address = addressOf(account.acct, domain);
  return {
    remoteId: address.toLowerCase(),
    name: account.display_name?.trim() || account.username,
    handle: `@${address}`,
    profileUrl: account.url ?? null,
    avatarUrl: account.avatar ?? null,
    followerCount: account.followers_count ?? null,
  };
}

const addressOf = (acct: string, domain: string): string => (acct.includes('@') ? acct : `${acct}@${domain}`);

/** A status of somebody else that reached us. What answers our own post or answer is a comment. */
export function incomingMessage(status: Status, reader: Reader): RemoteMessage {
  const author = contactOf(status.account, reader.domain);
  const answersUs = status.in_reply_to_account_id === reader.selfId;
  const kind = isDirect(status) ? 'direct' : answersUs ? 'comment' : 'mention';
  return {
    ...contentOf(status, reader),
    kind,
    direction: 'in',
    author,
    contact: author,
    thread: parentOf(status),
  };
}

export const isDirect = (status: Status): boolean => status.visibility === 'direct';

/**
 * A status of ours: a post, or an answer to somebody. An answer to ourselves continues a post. `null` for a direct
 * note to nobody, which is neither.
 */
export function ownMessage(status: Status, reader: Reader): RemoteMessage | null {
  const author = contactOf(status.account, reader.domain);
  const content = contentOf(status, reader);
  const contact = answeredBy(status, reader);
  if (contact !== null) {
    const kind = isDirect(status) ? 'direct' : 'comment';
    return { ...content, kind, direction: 'out', author, contact, thread: parentOf(status) };
  }
  if (isDirect(status)) return null;
  return { ...content, kind: 'post', direction: 'out', author, contact: null, thread: null };
}

/**
 * An answer of ours to somebody we know. A server that could not find them names nobody in it; they are whom we answered
 * all the same.
 */
export function ownAnswer(
  status: Status,
  reader: Reader,
  { remoteId, handle }: Pick<RemoteContact, 'remoteId' | 'handle'>,
): RemoteMessage {
  const named = answeredBy(status, reader);
  const unnamed = { remoteId, handle, name: '', profileUrl: null, avatarUrl: null, followerCount: null };
  return {
    ...contentOf(status, reader),
    kind: isDirect(status) ? 'direct' : 'comment',
    direction: 'out',
    author: contactOf(status.account, reader.domain),
    contact: named?.remoteId === remoteId ? named : unnamed,
    thread: parentOf(status),
  };
}

/** Whom a status of ours speaks to: the account it answers; a direct one that answers nobody: the first it names. */
function answeredBy(status: Status, { selfId, domain }: Reader): RemoteContact | null {
  const others = (status.mentions ?? []).filter(({ id }) => id !== selfId);
  const answeredId = status.in_reply_to_account_id ?? null;
  const answersOther = answeredId !== null && answeredId !== selfId;
  if (!answersOther && !isDirect(status)) return null;
  const named = answersOther ? others.find(({ id }) => id === answeredId) : others[0];
  if (named === undefined) return answersOther ? unnamed(answeredId, domain) : null;
  const address = addressOf(named.acct, domain);
  return {
    remoteId: address.toLowerCase(),
    // A mention holds no display name: empty leaves the one that is known.
    name: '',
    handle: `@${address}`,
    profileUrl: named.url ?? null,
    avatarUrl: null,
    followerCount: null,
  };
}

/** An answer that names nobody (the mention was deleted from it): all the server tells is its own number of them. */
const unnamed = (accountId: string, domain: string): RemoteContact => ({
  remoteId: `${accountId}#${domain}`,
  name: '',
  handle: '',
  profileUrl: null,
  avatarUrl: null,
  followerCount: null,
});

const parentOf = (status: Status): RemoteMessage['thread'] =>
  status.in_reply_to_id ? { parent: status.in_reply_to_id } : null;

function contentOf(status: Status, { now }: Reader) {
  const editedAt = status.edited_at ?? null;
  return {
    remoteId: status.id,
    at: clampedAt(status.created_at, now),
    editedAt: editedAt === null ? null : clampedAt(editedAt, now),
    subject: status.spoiler_text?.trim() || null,
    text: htmlToText(status.content ?? ''),
    url: status.url ?? status.uri ?? null,
    language: status.language || null,
    attachments: (status.media_attachments ?? []).flatMap(attachmentOf),
  };
}

const kinds: Readonly<Record<string, RemoteAttachment['kind']>> = {
  image: 'image',
  gifv: 'video',
  video: 'video',
  audio: 'audio',
};

function attachmentOf(media: MastodonMedia): RemoteAttachment[] {
  const url = media.url ?? media.remote_url;
  if (!url) return [];
  return [{ kind: kinds[media.type] ?? 'file', url, alt: media.description || null }];
}
