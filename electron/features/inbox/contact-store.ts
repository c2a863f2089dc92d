import type { RemoteContact } from '../../connectors/connector';
import type { WriteStore } from '../../db/store';
import { hashId } from '../../lib/id';

const UPSERT = `
  INSERT INTO contact (id, platform, remote_id, name, handle, profile_url, avatar_url, follower_count, first_seen_at, updated_at)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (id) DO UPDATE SET
    name = coalesce(nullif(excluded.name, ''), name), handle = excluded.handle,
    profile_url = coalesce(excluded.profile_url, profile_url),
    avatar_url = coalesce(excluded.avatar_url, avatar_url),
    follower_count = coalesce(excluded.follower_count, follower_count),
    first_seen_at = min(first_seen_at, excluded.first_seen_at), updated_at = excluded.updated_at
  WHERE name <> coalesce(nullif(excluded.name, ''), name) OR handle <> excluded.handle OR first_seen_at > excluded.first_seen_at
    OR profile_url IS NOT coalesce(excluded.profile_url, profile_url)
    OR avatar_url IS NOT coalesce(excluded.avatar_url, avatar_url)
    OR follower_count IS NOT coalesce(excluded.follower_count, follower_count)`;

/** Somebody known only by an id, because the platform said no more, must not overwrite a name. */
const INSERT_UNNAMED = `
  INSERT INTO contact (id, platform, remote_id, name, handle, profile_url, avatar_url, follower_count, first_seen_at, updated_at)
  VALUES (?, ?, ?, '', '', NULL, NULL, NULL, ?, ?)
  ON CONFLICT (id) DO UPDATE SET first_seen_at = excluded.first_seen_at WHERE first_seen_at > excluded.first_seen_at`;

const SEEN_EARLIER = 'UPDATE contact SET first_seen_at = @seenAt WHERE id = @id AND first_seen_at > @seenAt';

type Scope = { readonly clientId: string; readonly platform: string; readonly receivedAt: number };

type Written = {
  readonly contact: RemoteContact;
  readonly id: string;
  /** When it was seen in the message that wrote it, and in the oldest one since. */
  readonly seenAt: number;
  earliestAt: number;
};

/** Stores contacts of a batch, each distinct state once; `write` answers their ids, `flush` ends the batch. */
export function contactWriter(store: WriteStore, { clientId, platform, receivedAt }: Scope) {
  const written = new Map<string, Written>();

  const write = (contact: RemoteContact, seenAt: number): string => {
    const known = written.get(contact.remoteId);
    if (known !== undefined && (known.contact === contact || sameFields(known.contact, contact))) {
      known.earliestAt = Math.min(known.earliestAt, seenAt);
      return known.id;
    }
    const id = known?.id ?? hashId(clientId, platform, contact.remoteId);
    if (contact.name === '' && contact.handle === '') {
      store.run('contact.unnamed', INSERT_UNNAMED, [id, platform, contact.remoteId, seenAt, receivedAt]);
      return id;
    }
    const { remoteId, name, handle, profileUrl, avatarUrl, followerCount } = contact;
    const row = [
      id,
      platform,
      remoteId,
      name,
      handle,
      profileUrl,
      avatarUrl,
      followerCount,
      seenAt,
      receivedAt,
    ];
    store.run('contact.upsert', UPSERT, row);
    const earliestAt = Math.min(known?.earliestAt ?? seenAt, seenAt);
    written.set(remoteId, { contact, id, seenAt, earliestAt });
    return id;
  };

  const flush = (): void => {
    for (const { id, seenAt, earliestAt } of written.values()) {
      if (earliestAt < seenAt) store.run('contact.seen-earlier', SEEN_EARLIER, { id, seenAt: earliestAt });
    }
  };

  return { write, flush };
}

const sameFields = (a: RemoteContact, b: RemoteContact): boolean =>
  a.name === b.name &&
  a.handle === b.handle &&
  a.followerCount === b.followerCount &&
  a.avatarUrl === b.avatarUrl;
