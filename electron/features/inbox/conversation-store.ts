import {
  type ConversationFold,
  type FoldedMessage,
  foldInto,
  foldOne,
  mustRecount,
} from '@shared/inbox/conversation-fold';
import type { ConversationKind, Direction } from '@shared/inbox/schema';
import type { WriteStore } from '../../db/store';

/** Where a conversation belongs; what makes its id. */
export type ConversationPlace = {
  readonly id: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly rootKey: string;
};

type Row = {
  kind: ConversationKind;
  status: string;
  readUntilAt: number;
  firstAt: number;
  lastAt: number;
  lastOutAt: number | null;
  waitingSinceAt: number | null;
  messageCount: number;
  unreadCount: number;
  subject: string | null;
  preview: string;
  lastDirection: Direction;
};

const FIND = `
  SELECT kind, status, read_until_at AS readUntilAt, first_at AS firstAt, last_at AS lastAt, last_out_at AS lastOutAt,
    waiting_since_at AS waitingSinceAt, message_count AS messageCount, unread_count AS unreadCount, subject, preview,
    last_direction AS lastDirection
  FROM conversation WHERE id = ?`;

const STATE = 'SELECT status, read_until_at AS readUntilAt FROM conversation_state WHERE id = ?';

const WRITE = `
  INSERT OR REPLACE INTO conversation (id, account_id, contact_id, root_key, kind, status, read_until_at, first_at, last_at,
    last_out_at, waiting_since_at, message_count, unread_count, subject, preview, last_direction)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

const RECOUNT = `
  SELECT min(CASE WHEN kind <> 'item' THEN at END) AS waitingSinceAt,
    coalesce(sum(quiet = 0 AND received_at > @readUntilAt), 0) AS unreadCount
  FROM message WHERE conversation_id = @id AND direction = 'in' AND at > @lastOutAt`;

type Pending = ConversationPlace & {
  readonly status: string;
  readonly readUntilAt: number;
  fold: ConversationFold | null;
  recount: boolean;
};

/**
 * Gathers what a batch adds to each conversation and writes every touched row once. `add` may be called before the
 * message itself is stored; `flush` after.
 */
export function conversationWriter(store: WriteStore) {
  const pending = new Map<string, Pending>();
  const roots = new Set<string>();

  const load = (place: ConversationPlace): Pending => {
    const known = pending.get(place.id);
    if (known !== undefined) return known;
    const row = store.get<Row>('conversation.find', FIND, [place.id]);
    const state =
      row ?? store.get<{ status: string; readUntilAt: number }>('conversation.state', STATE, [place.id]);
    const loaded = {
      ...place,
      status: state?.status ?? 'open',
      readUntilAt: state?.readUntilAt ?? 0,
      fold: row ?? null,
      recount: false,
    };
    pending.set(place.id, loaded);
    roots.add(place.rootKey);
    return loaded;
  };

  /** Whether this batch holds a conversation under that root that is not written yet. */
  const touches = (rootKey: string): boolean => roots.has(rootKey);

  const add = (place: ConversationPlace, message: FoldedMessage & { readonly receivedAt: number }): void => {
    const entry = load(place);
    const unread = message.unread && message.receivedAt > entry.readUntilAt;
    const folded = { ...message, unread };
    entry.recount ||= entry.fold !== null && mustRecount(entry.fold, folded);
    entry.fold = entry.fold === null ? foldOne(folded) : foldInto(entry.fold, folded);
  };

  const flush = (): void => {
    for (const entry of pending.values()) {
      if (entry.fold !== null)
        write(store, entry, entry.recount ? recounted(store, entry, entry.fold) : entry.fold);
    }
    pending.clear();
    roots.clear();
  };

  return { add, touches, flush };
}

function recounted(store: WriteStore, entry: Pending, fold: ConversationFold): ConversationFold {
  const params = { id: entry.id, readUntilAt: entry.readUntilAt, lastOutAt: fold.lastOutAt ?? 0 };
  const counts = store.get<{ waitingSinceAt: number | null; unreadCount: number }>(
    'conversation.recount',
    RECOUNT,
    params,
  );
  return { ...fold, ...counts };
}

function write(store: WriteStore, entry: Pending, fold: ConversationFold): void {
  store.run('conversation.write', WRITE, [
    entry.id,
    entry.accountId,
    entry.contactId,
    entry.rootKey,
    fold.kind,
    entry.status,
    entry.readUntilAt,
    fold.firstAt,
    fold.lastAt,
    fold.lastOutAt,
    fold.waitingSinceAt,
    fold.messageCount,
    fold.unreadCount,
    fold.subject,
    fold.preview,
    fold.lastDirection,
  ]);
}
