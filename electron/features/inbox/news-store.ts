import { URGENT_BELOW } from '@shared/inbox/order';
import type { ReadStore } from '../../db/store';

// Urgent ones and complaints stand before everything else, so that the walk ends with them.
const GRAVE = `
  SELECT id FROM conversation
  WHERE status = 'open' AND order_key < ${2 * URGENT_BELOW} AND last_in_at > ? ORDER BY order_key, id LIMIT 20`;

/** Conversations that need somebody and in which something was stored after a time: what a notification may be about. */
export const listGraveSince = (store: ReadStore, sinceAt: number): string[] =>
  store.all<{ id: string }>('inbox.grave', GRAVE, [sinceAt]).map(({ id }) => id);

/** The newest conversation with somebody of this handle; `null`: none is stored. */
export const findNewestWith = (store: ReadStore, handle: string): string | null =>
  store.get<{ id: string }>(
    'inbox.newest-with',
    `SELECT c.id FROM conversation AS c JOIN contact AS w ON w.id = c.contact_id WHERE w.handle = ? ORDER BY c.last_at DESC LIMIT 1`,
    [handle],
  )?.id ?? null;
