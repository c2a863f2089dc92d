import type { ConversationRow, InboxFilter } from '@shared/inbox/schema';
import { type ReactNode, useCallback, useMemo } from 'react';
import { rememberOpened } from '../../lib/recent';
import { useLatest } from '../../lib/use-latest';
import type { TeamNames } from '../../lib/use-team';
import type { FocusRequest, HowPicked, Point } from '../../ui/virtual-rows';
import { nextAfter } from './list-order';
import { useChosenThread } from './thread-early';
import { useDeciding } from './use-deciding';
import { useInboxSearch, useSetInbox } from './use-inbox';
import { focusListLater, useListActions } from './use-list-actions';
import { useOpenRow } from './use-open-row';
import { usePickActions } from './use-pick-actions';
import type { PicksDoor } from './use-picks';
import { useRowMenu } from './use-row-menu';

type KeysOptions = {
  readonly filter: InboxFilter;
  readonly rows: readonly ConversationRow[];
  readonly names: TeamNames;
  readonly picks: PicksDoor;
  readonly more: () => void;
};

type ListKeys = {
  readonly chosenId: string | null;
  readonly focusRequest: FocusRequest | null;
  readonly act: ReturnType<typeof useDeciding>['act'];
  readonly open: (row: ConversationRow, how: HowPicked) => void;
  readonly openMenu: (row: ConversationRow, at: Point) => void;
  readonly dialogs: ReactNode;
  readonly menu: ReactNode;
};

/** Moving, selecting and deciding in the list, by key and by pointer. */
export function useListKeys({ filter, rows, names, picks, more }: KeysOptions): ListKeys {
  const show = useShow();
  const set = useSetInbox();
  const openId = useInboxSearch().open ?? null;
  const moves = useListActions({ rows, show, more, openId });
  const { chosenId, choose, focusRequest, focusRow, step } = moves;
  useChosenThread(chosenId);
  usePickActions({ rows, openId: chosenId, picks, step });
  const latest = useLatest({ rows, openId: chosenId, picks });
  const openRow = useOpenRow(rows, chosenId);
  const targets = useTargets(rows, picks, openRow);
  const reveal = useCallback(
    (row: ConversationRow) => {
      choose(row, 'replace');
      focusRow(row.id);
    },
    [choose, focusRow],
  );
  const goOn = useCallback(
    (leaving: ReadonlySet<string>) => {
      const next = nextAfter(latest.current.rows, leaving, latest.current.openId);
      if (next !== null) reveal(next);
      else {
        set({ open: undefined, of: undefined, message: undefined, pane: undefined }, 'replace');
        requestAnimationFrame(focusListLater);
      }
    },
    [latest, reveal, set],
  );
  const { act, dialogs } = useDeciding({
    filter,
    names,
    openRow,
    targets,
    goOn,
    reveal,
    onDone: picks.clear,
  });
  const { openMenu, menu } = useRowMenu({
    rows,
    chosenId,
    conversationId: openRow?.id ?? null,
    reveal: (row: ConversationRow) => {
      // Beside what is selected it is this row that is meant, and it alone.
      if (!picks.picks.has(row.id)) picks.clear();
      reveal(row);
    },
  });
  const open = useCallback(
    (row: ConversationRow, how: HowPicked) => {
      const { picks: door, rows: all, openId: from } = latest.current;
      if (how === 'besides') door.toggle(row.id);
      else if (how === 'range')
        door.rangeTo(
          all.map(({ id }) => id),
          row.id,
          from,
        );
      else choose(row, 'push');
    },
    [latest, choose],
  );
  return { chosenId, focusRequest, act, open, openMenu, dialogs, menu };
}

/** Opens a conversation: while moving about in the place of the one before, else as a step to go back from. */
function useShow() {
  const set = useSetInbox();
  return useCallback(
    (row: ConversationRow, history: 'push' | 'replace') => {
      rememberOpened(row);
      set(
        {
          open: row.id,
          of: row.clientId,
          message: undefined,
          pane: history === 'push' ? 'thread' : undefined,
        },
        history,
      );
    },
    [set],
  );
}

function useTargets(
  rows: readonly ConversationRow[],
  { picks }: PicksDoor,
  openRow: ConversationRow | null,
): readonly ConversationRow[] {
  return useMemo(() => {
    if (picks.size > 0) return rows.filter(({ id }) => picks.has(id));
    return openRow === null ? [] : [openRow];
  }, [rows, picks, openRow]);
}
