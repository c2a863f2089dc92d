import type { ConversationRow, InboxFilter, InboxPage } from '@shared/inbox/schema';
import { IconArrowUp } from '@tabler/icons-react';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Action } from '../../lib/keyboard/registry';
import { useActions } from '../../lib/keyboard/use-actions';
import { KeyHint } from '../../ui/key-hint';
import styles from './new-bar.module.css';
import { PAGE } from './use-conversations';
import { useListUpdates } from './use-list-updates';

type Props = {
  readonly filter: InboxFilter;
  readonly memberId: string | null;
  readonly first: InboxPage;
  /** When the list's first page was read, epoch ms. */
  readonly readAt: number;
  readonly rows: readonly ConversationRow[];
  /** Whether the list is loaded to its end. */
  readonly complete: boolean;
  readonly openId: string | null;
  /** The list. `covered`: so much of its top lies under the bar, px. */
  readonly children: (covered: number) => ReactNode;
};

/** Equal to the bar's height in its style. */
const HEIGHT = 27;

/** Offers what is new, over the list, so that no row moves under the cursor, neither for the new ones nor for the offer. */
export function NewBar({ children, ...props }: Props) {
  const { t } = useTranslation('inbox');
  const { count, start } = useListUpdates(props);
  const load = useCallback(() => {
    start();
    document.querySelector('[data-list-scroller]')?.scrollTo({ top: 0 });
  }, [start]);
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
  return (
    <div className={styles.area}>
      {count > 0 && (
        <button type="button" className={styles.bar} onClick={load}>
          <IconArrowUp size={13} stroke={1.7} aria-hidden="true" />
          <span role="status">{count < PAGE ? t('newBar', { count }) : t('newBarMany', { count })}</span>
          <KeyHint keys="." />
        </button>
      )}
      {children(count > 0 ? HEIGHT : 0)}
    </div>
  );
}
