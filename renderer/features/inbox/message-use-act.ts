import type { Message } from '@shared/inbox/schema';
import type { RemoteAction } from '@shared/outbox/schema';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api, engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { pushUndo } from '../../lib/undo/undo';
import { useUndoLast } from '../../lib/undo/use-undo';
import { showToast } from '../../ui/toast';

/** What takes it back; deleting cannot be. */
const opposite = { like: 'unlike', unlike: 'like', hide: 'unhide', unhide: 'hide' } as const satisfies Record<
  Exclude<RemoteAction, 'delete'>,
  RemoteAction
>;

/** Does something to a message at its platform and says what became of it; what can be taken back is one key away. */
export function useRemoteAct() {
  const { t } = useTranslation(['thread', 'common']);
  const cache = useQueryClient();
  const errorText = useErrorText();
  const undoLast = useUndoLast();
  return useCallback(
    async ({ clientId, id: messageId, platform }: Message, action: RemoteAction) => {
      const at = t(`common:platform.${platform}`);
      const run = async (which: RemoteAction) => {
        await engine.outbox.act({ clientId, messageId, action: which });
        await cache.invalidateQueries({ queryKey: api.inbox.thread.key() });
      };
      try {
        await run(action);
      } catch (error) {
        showToast({ text: errorText(error, { platform, server: at, doing: 'sending' }) });
        return;
      }
      const title = t(`acted.${action}`, { platform: at });
      if (action === 'delete') {
        showToast({ text: title });
        return;
      }
      pushUndo({ title, undo: () => run(opposite[action]), redo: () => run(action) });
      showToast({ text: title, action: { label: t('common:undo.undo'), key: 'z', run: undoLast } });
    },
    [t, cache, errorText, undoLast],
  );
}
