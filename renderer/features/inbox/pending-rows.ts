import type { ConversationRow, InboxFilter } from '@shared/inbox/schema';
import { useMemo } from 'react';
import type { TeamNames } from '../../lib/use-team';
import { belongs, decided } from './decided';
import { type PendingChange, useDecisions } from './decisions';

type Context = {
  readonly filter: InboxFilter;
  readonly memberId: string | null;
  readonly names: TeamNames;
};

/** The rows as they will be when everything under way is stored: changed, or gone from this list. */
export function withPending(
  rows: readonly ConversationRow[],
  pending: readonly PendingChange[],
  { filter, memberId, names, now }: Context & { readonly now: number },
): readonly ConversationRow[] {
  if (pending.length === 0) return rows;
  return rows.flatMap((row) => {
    const changes = pending.filter(({ ids }) => ids.has(row.id));
    if (changes.length === 0) return [row];
    const next = changes.reduce((before, { change }) => decided(before, change, { now, names }), row);
    return belongs(next, filter, memberId) ? [next] : [];
  });
}

/** The same for a list on the screen. */
export function usePendingRows(
  rows: readonly ConversationRow[],
  { filter, memberId, names }: Context,
): readonly ConversationRow[] {
  const { pending } = useDecisions();
  return useMemo(
    () => withPending(rows, pending, { filter, memberId, names, now: Date.now() }),
    [rows, pending, filter, memberId, names],
  );
}
