import type { RemoteMessage } from '../../connectors/connector';
import type { WriteStore } from '../../db/store';
import { hashId } from '../../lib/id';

const ROOT_OF = 'SELECT root_key AS rootKey FROM message WHERE id = ?';

const ROOTED_AT = `
  SELECT id, account_id AS accountId, contact_id AS contactId, root_key AS rootKey
  FROM conversation WHERE account_id = ? AND root_key = ?`;

const ANY_ROOTED_AT = `
  SELECT 1 FROM conversation WHERE account_id = @accountId AND root_key = @remoteId
  UNION ALL SELECT 1 FROM message WHERE account_id = @accountId AND kind = 'post' AND root_key = @remoteId AND remote_id <> @remoteId
  LIMIT 1`;

type Rooted = { id: string; accountId: string; contactId: string; rootKey: string };

/** A conversation is what one contact and we say under one root. */
export const conversationId = (accountId: string, rootKey: string, contactId: string): string =>
  hashId(accountId, rootKey, contactId);

/** What holds a message together with others: the topmost remote id that is known, or the platform's own key. */
export function rootKeyOf(store: WriteStore, accountId: string, message: RemoteMessage): string {
  const { thread, remoteId } = message;
  if (thread === null) return remoteId;
  if ('key' in thread) return thread.key;
  const parent = store.get<{ rootKey: string }>('thread.root', ROOT_OF, [hashId(accountId, thread.parent)]);
  return parent?.rootKey ?? thread.parent;
}

type Link = { readonly accountId: string; readonly remoteId: string; readonly rootKey: string };

/** Whether something stored hangs on this message as on an unknown parent. */
export const hasAnswers = (store: WriteStore, { accountId, remoteId }: Link): boolean =>
  store.get('thread.any-rooted-at', ANY_ROOTED_AT, { accountId, remoteId }) !== undefined;

/**
 * A message that arrived after its answers was their unknown parent until now: what was rooted at it moves up to its
 * own root. So the order in which streams are read does not matter. Answers the ids that gave their messages away.
 */
export function moveToRoot(
  store: WriteStore,
  link: Link,
): readonly { readonly from: string; readonly to: Rooted }[] {
  const { accountId, remoteId, rootKey } = link;
  store.run(
    'thread.move-posts',
    `UPDATE message SET root_key = ? WHERE account_id = ? AND kind = 'post' AND root_key = ? AND remote_id <> ?`,
    [rootKey, accountId, remoteId, remoteId],
  );
  return store.all<Rooted>('thread.rooted-at', ROOTED_AT, [accountId, remoteId]).map((old) => {
    const to = { ...old, rootKey, id: conversationId(accountId, rootKey, old.contactId) };
    store.run(
      'thread.move',
      'UPDATE message SET conversation_id = ?, root_key = ? WHERE conversation_id = ?',
      [to.id, rootKey, old.id],
    );
    store.run('thread.drop', 'DELETE FROM conversation WHERE id = ?', [old.id]);
    // What people decided about the part holds for the whole, unless they decided about the whole already.
    store.run(
      'thread.move-state',
      `INSERT INTO conversation_state (id, status, read_until_at, updated_at, closed_at, snoozed_until_at, snoozed_at,
         assignee_id, desk_id, urgent, promise_ms, needs_approval, suggested_reply_id)
       SELECT ?, status, read_until_at, updated_at, closed_at, snoozed_until_at, snoozed_at, assignee_id, desk_id, urgent,
         promise_ms, needs_approval, suggested_reply_id
       FROM conversation_state WHERE id = ? ON CONFLICT (id) DO NOTHING`,
      [to.id, old.id],
    );
    return { from: old.id, to };
  });
}
