import { Button } from '@mantine/core';
import type { ConversationRow } from '@shared/inbox/schema';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../lib/error-state';
import { useTeamNames } from '../../lib/use-team';
import { EmptyState } from '../../ui/empty-state';
import { countFilters, noFilters } from './filter';
import type { Hit } from './hit';
import { HitList } from './hit-list';
import { ListLoading } from './list-loading';
import { SearchBar } from './search-bar';
import { useChosenThread } from './thread-early';
import { useDeciding } from './use-deciding';
import { useHits } from './use-hits';
import { useFilterSearch, useInboxFilter, useInboxSearch, useSetInbox } from './use-inbox';
import { useListActions } from './use-list-actions';
import { useOpenRow } from './use-open-row';
import { useRowMenu } from './use-row-menu';

/** What a search found, in the place of the conversations. */
export function SearchPane({ text }: { readonly text: string }) {
  const { message } = useInboxSearch();
  const set = useSetInbox();
  const { found, hits, unknown, more } = useHits(text);
  const show = useCallback(
    (hit: Hit, history: 'push' | 'replace') =>
      set(
        {
          open: hit.conversationId ?? undefined,
          of: hit.clientId,
          message: hit.messageId,
          pane: history === 'push' ? 'thread' : undefined,
        },
        history,
      ),
    [set],
  );
  const { chosenId, choose, focusRequest, focusRow, step } = useListActions({
    rows: hits,
    show,
    more,
    openId: message ?? null,
  });
  const conversationId = hits.find(({ id }) => id === chosenId)?.conversationId ?? null;
  useChosenThread(conversationId);
  const { openMenu, menu } = useRowMenu({
    rows: hits,
    chosenId,
    conversationId,
    reveal: (hit: Hit) => {
      choose(hit, 'replace');
      focusRow(hit.id);
    },
  });
  const dialogs = useOpenDecisions(useCallback(() => void step(1), [step]));
  return (
    <>
      <SearchBar text={text} unknown={unknown} />
      {found.isPending && <ListLoading />}
      {found.isError && <ErrorState error={found.error} />}
      {found.isSuccess && !found.hasNextPage && hits.length === 0 && <NothingFound text={text} />}
      {hits.length > 0 && (
        <HitList
          hits={hits}
          complete={!found.hasNextPage}
          openId={chosenId}
          focusRequest={focusRequest}
          onOpen={(hit) => choose(hit, 'push')}
          onMenu={openMenu}
          onNearEnd={more}
        />
      )}
      {menu}
      {dialogs}
    </>
  );
}

const none: readonly ConversationRow[] = [];
const nothing = () => undefined;

/** What can be done to the conversation that is open beside the results. */
function useOpenDecisions(goOn: () => void) {
  const filter = useInboxFilter();
  const openRow = useOpenRow(none, null);
  const clientIds = useMemo(() => (openRow === null ? [] : [openRow.clientId]), [openRow]);
  const names = useTeamNames(clientIds);
  const targets = useMemo(() => (openRow === null ? [] : [openRow]), [openRow]);
  const { dialogs } = useDeciding({
    filter,
    names,
    openRow,
    targets,
    goOn,
    reveal: nothing,
    onDone: nothing,
  });
  return dialogs;
}

function NothingFound({ text }: { readonly text: string }) {
  const { t } = useTranslation('inbox');
  const restricted = countFilters(useFilterSearch()) > 0;
  const set = useSetInbox();
  return (
    <EmptyState
      title={t('search.none', { text })}
      fact={t('search.noneFact')}
      action={
        restricted ? (
          <Button onClick={() => set(noFilters)}>{t('search.noneClear')}</Button>
        ) : (
          <Button onClick={() => set({ q: undefined })}>{t('search.clear')}</Button>
        )
      }
    />
  );
}
