import type { InboxFilter } from '@shared/inbox/schema';
import { useMemo } from 'react';
import { ErrorState } from '../../lib/error-state';
import { useClients } from '../../lib/scope';
import { useFirstRowMark } from '../../lib/use-first-row-mark';
import { useCurrentMember, useTeamNames } from '../../lib/use-team';
import { BulkBar } from './bulk-bar';
import { ConversationList } from './conversation-list';
import { ListEmpty } from './list-empty';
import { ListLoading } from './list-loading';
import { NewBar } from './new-bar';
import { usePendingRows } from './pending-rows';
import { Tabs } from './tabs';
import { useConversations } from './use-conversations';
import { useInboxFilter } from './use-inbox';
import { useListKeys } from './use-list-keys';
import { useListTotal } from './use-list-total';
import { usePicks } from './use-picks';
import { useViewActions } from './use-view-actions';

/** A part of the inbox: its tabs, what is new, its conversations, or why there are none. */
export function ListPane() {
  const { list, rows: loaded, of: filter, more } = useConversations(useInboxFilter());
  const memberId = useCurrentMember()?.id ?? null;
  const names = useTeamNames(useClientIds(filter));
  const key = JSON.stringify(filter);
  const rows = usePendingRows(loaded, { filter, memberId, names });
  const picks = usePicks(key);
  const { chosenId, focusRequest, act, open, openMenu, dialogs, menu } = useListKeys({
    filter,
    rows,
    names,
    picks,
    more,
  });
  useViewActions(list.isSuccess && !list.isPlaceholderData);
  useFirstRowMark(rows.length > 0);
  const total = useListTotal({ filter, loaded: rows.length, complete: !list.hasNextPage });
  const first = list.data?.pages[0];
  return (
    <>
      {picks.picks.size > 0 ? <BulkBar picks={picks} /> : <Tabs />}
      {list.isPending && <ListLoading />}
      {list.isError && <ErrorState error={list.error} />}
      {first !== undefined && (
        // Another list begins at its top.
        <NewBar
          key={key}
          filter={filter}
          memberId={memberId}
          first={first}
          readAt={list.dataUpdatedAt}
          rows={loaded}
          complete={!list.hasNextPage}
          openId={chosenId}
        >
          {(covered) =>
            rows.length === 0 ? (
              <ListEmpty />
            ) : (
              <ConversationList
                filter={filter}
                rows={rows}
                total={total}
                names={names}
                openId={chosenId}
                picks={picks.picks}
                focusRequest={focusRequest}
                covered={covered}
                onOpen={open}
                onMenu={openMenu}
                onAct={act}
                onNearEnd={more}
              />
            )
          }
        </NewBar>
      )}
      {menu}
      {dialogs}
    </>
  );
}

/** Whose desks and tags the rows may name. */
function useClientIds({ clientId }: InboxFilter): readonly string[] {
  const { data: clients } = useClients();
  return useMemo(
    () => (clientId === null ? (clients?.map(({ id }) => id) ?? []) : [clientId]),
    [clients, clientId],
  );
}
