import type { ConversationRow, InboxFilter, InboxPage } from '@shared/inbox/schema';
import { IconArrowUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../lib/engine/engine';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { KeyHint } from '../../ui/key-hint';
import styles from './new-bar.module.css';
import { newRows, PAGE, useReplaceRows } from './use-conversations';

/** A list that was read longer ago is compared at once; a younger one when the next change is announced. */
const RECENT_MS = 2_000;

type Props = {
  readonly filter: InboxFilter;
  readonly first: InboxPage;
  /** When the list's first page was read, epoch ms. */
  readonly readAt: number;
  readonly rows: readonly ConversationRow[];
  readonly somethingOpen: boolean;
};

/** Compares the list with a fresh first page and offers what is new, so that no row moves under the cursor. */
export function NewBar({ filter, first, readAt, rows, somethingOpen }: Props) {
  const { t } = useTranslation('inbox');
  const { data: fresh = first } = useQuery(
    api.inbox.page.queryOptions({
      input: { filter, after: null, limit: PAGE },
      initialData: first,
      initialDataUpdatedAt: readAt,
      staleTime: RECENT_MS,
      gcTime: 0,
    }),
  );
  const { start, patch } = useReplaceRows(filter);
  const count = useMemo(() => newRows(fresh.rows, rows).length, [fresh, rows]);
  const load = useCallback(() => {
    start(fresh);
    document.querySelector('[data-list-scroller]')?.scrollTo({ top: 0 });
  }, [start, fresh]);

  useEffect(() => {
    // Where nobody looks yet there is nothing to keep in place.
    if (count > 0 && (rows.length === 0 || (!somethingOpen && !listIsUsed()))) start(fresh);
    else patch(fresh);
  }, [fresh, count, rows.length, somethingOpen, start, patch]);

  useActions(
    useMemo<readonly Action[]>(
      () => [
        {
          id: 'load-new',
          group: 'list',
          title: t('action.loadNew'),
          keys: ['.'],
          when: () => count > 0,
          run: load,
        },
      ],
      [t, count, load],
    ),
  );
  if (count === 0) return null;
  return (
    <button type="button" className={styles.bar} onClick={load}>
      <IconArrowUp size={13} stroke={1.7} aria-hidden="true" />
      <span role="status">{count < PAGE ? t('newBar', { count }) : t('newBarMany', { count })}</span>
      <KeyHint keys="." />
    </button>
  );
}

/** Whether a person is at the list: pointer over it, focus in it, or scrolled away from its top. */
function listIsUsed(): boolean {
  const scroller = document.querySelector('[data-list-scroller]');
  if (scroller === null) return false;
  return scroller.matches(':hover') || scroller.contains(document.activeElement) || scroller.scrollTop > 0;
}
