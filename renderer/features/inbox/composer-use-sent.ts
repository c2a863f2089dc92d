import type { Publication, Warning } from '@shared/outbox/schema';
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { api, engine } from '../../lib/engine/engine';
import { useScope } from '../../lib/scope';
import { pushUndo } from '../../lib/undo/undo';
import { useUndoLast } from '../../lib/undo/use-undo';
import { showToast } from '../../ui/toast';
import { askComposer } from './composer-request';
import { useSetInbox } from './use-inbox';

type Sent = {
  readonly sent: Publication;
  /** Warnings that were read: sent again after an undo, it asks no more. */
  readonly confirmed: readonly Warning[];
  /** Where the caret was. */
  readonly caret: number | null;
};

/**
 * Says when a reply goes out and offers to take it back until then (ux 8). Taken back, it is a draft again: its
 * conversation is opened and the caret stands where it was.
 */
export function useSent() {
  const { t } = useTranslation(['composer', 'common']);
  const set = useSetInbox();
  const undoLast = useUndoLast();
  const viewClientId = useScope()?.id ?? null;
  const { data: status } = useQuery(api.app.status.queryOptions());
  const offline = status?.offlineSinceAt != null;
  return useCallback(
    ({ sent, confirmed, caret }: Sent) => {
      const { clientId, id, conversationId, contactName: name, sendAt } = sent;
      const takeBack = async () => {
        const reply = await engine.outbox.cancel({ clientId, id });
        if (conversationId === null) return;
        askComposer({ conversationId, tab: reply.visibility, draft: { reply, caret } });
        set({ open: conversationId, of: clientId, pane: 'thread', message: undefined });
      };
      const sendAgain = async () => {
        await engine.outbox.send({ clientId, id, viewClientId, confirmed: [...confirmed] });
        if (conversationId !== null) askComposer({ conversationId, tab: 'reply', sent: id });
      };
      const forget = pushUndo({ title: t('sent.title', { name }), undo: takeBack, redo: sendAgain });
      const action = { label: t('common:undo.undo'), key: 'z', run: undoLast } as const;
      if (sent.state === 'in-review') {
        showToast({ text: t('sent.inReview', { name }), action });
        return;
      }
      if (offline || sendAt === null) {
        showToast({ text: t('sent.queued', { name }), action });
        return;
      }
      // From then on it is too late, and something older would be taken back instead.
      setTimeout(forget, Math.max(0, sendAt - Date.now()));
      if (sendAt <= Date.now()) showToast({ text: t('sent.leaves', { name }) });
      else showToast({ text: (count) => t('sent.goesOut', { name, count }), untilAt: sendAt, action });
    },
    [t, set, undoLast, viewClientId, offline],
  );
}
