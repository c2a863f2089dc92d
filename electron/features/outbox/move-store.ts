import type { WriteStore } from '../../db/store';

/** A conversation was joined to another: what we answer, or are about to, belongs there. */
export const moveReplies = (
  store: WriteStore,
  { from, to }: { readonly from: string; readonly to: string },
): number =>
  store.run('outbox.move', 'UPDATE publication SET conversation_id = ? WHERE conversation_id = ?', [
    to,
    from,
  ]);
