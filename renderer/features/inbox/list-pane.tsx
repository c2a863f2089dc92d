import type { ConversationRow } from '@shared/inbox/schema';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../lib/engine/engine';
import { ErrorState } from '../../lib/error-state';
import { ConversationList } from './conversation-list';
import { countFilters } from './filter';
import { ListEmpty } from './list-empty';
import { NewBar } from './new-bar';
import { Tabs } from './tabs';
import { useConversations } from './use-conversations';
import { useFirstRowMark } from './use-first-row-mark';
import { useInboxFilter, useInboxSearch, useSetInbox } from './use-inbox';
import { useListActions } from './use-list-actions';

/** The conversations of the filter, with tabs, the bar of new ones, or why there are none. */
export function ListPane() {
  const search = useInboxSearch();
  const set = useSetInbox();
  const filter = useInboxFilter();
  const { list, rows, more } = useConversations(filter);
  useFirstRowMark(rows.length > 0);
  const { data: counts } = useQuery(api.inbox.counts.queryOptions({ input: { clientId: filter.clientId } }));
  const show = useCallback(
    (row: ConversationRow, history: 'push' | 'replace') =>
      set(
        {
          open: row.id,
          of: row.clientId,
          message: undefined,
          pane: history === 'push' ? 'thread' : undefined,
        },
        history,
      ),
    [set],
  );
  const focusRequest = useListActions({ rows, show, more, openId: search.open ?? null });
  const first = list.data?.pages[0];
  const filtered = countFilters(search) > 0;
  return (
    <>
      <Tabs />
      {first !== undefined && !list.isPlaceholderData && (
        <NewBar
          key={JSON.stringify(filter)}
          filter={filter}
          first={first}
          readAt={list.dataUpdatedAt}
          rows={rows}
          somethingOpen={search.open !== undefined}
        />
      )}
      {list.isError && <ErrorState error={list.error} />}
      {list.isSuccess && rows.length === 0 && <ListEmpty />}
      {rows.length > 0 && (
        <ConversationList
          rows={rows}
          total={filtered ? totalOf(rows.length, list.hasNextPage) : (counts?.[search.tab ?? 'all'] ?? null)}
          openId={search.open ?? null}
          focusRequest={focusRequest}
          onOpen={(row) => show(row, 'push')}
          onNearEnd={more}
        />
      )}
    </>
  );
}

const totalOf = (loaded: number, more: boolean): number | null => (more ? null : loaded);
