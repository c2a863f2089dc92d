import type { ConversationRow } from '@shared/inbox/schema';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../lib/error-state';
import { pushUndo } from '../../lib/undo/undo';
import { useUndoLast } from '../../lib/undo/use-undo';
import { showToast } from '../../ui/toast';
import { refOf } from './use-decide';
import { useMark } from './use-mark';

/** Marks rows as read or unread because a person said so, which can be taken back. */
export function useMarkRows() {
  const { t } = useTranslation(['list', 'common']);
  const { mutateAsync: mark } = useMark();
  const errorText = useErrorText();
  const undoLast = useUndoLast();
  return useCallback(
    async (rows: readonly ConversationRow[], as: 'read' | 'unread') => {
      const changed = rows.filter(({ unreadCount }) => unreadCount > 0 === (as === 'read'));
      const conversations = changed.map(refOf).slice(0, 1_000);
      const [only] = changed;
      if (only === undefined) return;
      const set = async (to: 'read' | 'unread') => void (await mark({ conversations, as: to }));
      try {
        await set(as);
        const what =
          conversations.length === 1 ? only.contactName : t('conversations', { count: conversations.length });
        const title = t(`did.${as}`, { what });
        pushUndo({ title, undo: () => set(as === 'read' ? 'unread' : 'read'), redo: () => set(as) });
        if (conversations.length > 1) {
          showToast({ text: title, action: { label: t('common:undo.undo'), key: 'z', run: undoLast } });
        }
      } catch (error) {
        showToast({ text: errorText(error) });
      }
    },
    [t, mark, errorText, undoLast],
  );
}
