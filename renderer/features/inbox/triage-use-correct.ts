import type { Message, Thread } from '@shared/inbox/schema';
import type { Label } from '@shared/triage/labels';
import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api, engine } from '../../lib/engine/engine';
import { useErrorText } from '../../lib/error-state';
import { pushUndo } from '../../lib/undo/undo';
import { useUndoLast } from '../../lib/undo/use-undo';
import { showToast } from '../../ui/toast';

type Threads = InfiniteData<Thread, unknown>;

/** Says what a message is. The thread reacts at once, the model learns, and one key takes it back. */
export function useCorrect() {
  const { t } = useTranslation(['thread', 'common']);
  const cache = useQueryClient();
  const errorText = useErrorText();
  const undoLast = useUndoLast();
  return useCallback(
    async (message: Message, label: Label) => {
      const { clientId, id: messageId } = message;
      const set = async (to: Label | null) => {
        const answer = await engine.triage.correct({ clientId, messageId, label: to });
        await refresh(cache);
        return answer.before;
      };
      relabel(cache, messageId, label);
      try {
        const before = await set(label);
        pushUndo({
          title: t(`triage.did.${label}`),
          undo: async () => void (await set(before)),
          redo: async () => void (await set(label)),
        });
        showToast({
          text: t(`triage.done.${label}`),
          action: { label: t('common:undo.undo'), key: 'z', run: undoLast },
        });
      } catch (error) {
        await refresh(cache);
        showToast({ text: errorText(error) });
      }
    },
    [t, cache, errorText, undoLast],
  );
}

/** Before the engine has answered. */
function relabel(cache: QueryClient, messageId: string, label: Label) {
  cache.setQueriesData<Threads>({ queryKey: api.inbox.thread.key({ type: 'infinite' }) }, (data) =>
    data === undefined
      ? data
      : {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            messages: page.messages.map((message) =>
              message.id === messageId ? { ...message, label, labelBy: 'person' } : message,
            ),
          })),
        },
  );
}

const refresh = (cache: QueryClient) =>
  Promise.all([
    cache.invalidateQueries({ queryKey: api.triage.explain.key() }),
    cache.invalidateQueries({ queryKey: api.inbox.thread.key() }),
  ]);
