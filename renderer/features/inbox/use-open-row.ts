import type { ConversationRow } from '@shared/inbox/schema';
import { skipToken, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/engine/engine';
import { useInboxSearch } from './use-inbox';

/** The conversation that is chosen, as a row: of the list, or asked for where the list does not hold it. */
export function useOpenRow(
  rows: readonly ConversationRow[],
  chosenId: string | null,
): ConversationRow | null {
  const { open, of } = useInboxSearch();
  const listed = rows.find(({ id }) => id === chosenId);
  const asked = listed === undefined && open !== undefined && of !== undefined;
  const { data } = useQuery(
    api.inbox.rows.queryOptions({
      input: asked ? { conversations: [{ clientId: of, id: open }] } : skipToken,
    }),
  );
  return listed ?? data?.find(({ id }) => id === open) ?? null;
}
