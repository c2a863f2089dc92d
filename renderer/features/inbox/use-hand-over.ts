import type { ConversationRow } from '@shared/inbox/schema';
import type { Desk } from '@shared/team/schema';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { engine } from '../../lib/engine/engine';
import { pushUndo } from '../../lib/undo/undo';
import { useUndoLast } from '../../lib/undo/use-undo';
import { useDeskName } from '../../lib/use-team';
import { showToast } from '../../ui/toast';
import type { HandoverWords } from './desk-handover';
import { type ListDoor, refOf } from './use-decide';

type HandOver = { readonly row: ConversationRow; readonly desk: Desk; readonly words: HandoverWords };

/**
 * Gives a conversation to another desk with a note and what is expected. Taking it back returns it to the desk and the
 * member who had it, as the hand-over itself says. Rejects when it is refused.
 */
export function useHandOver({ keep, showAgain }: ListDoor) {
  const { t } = useTranslation(['list', 'common']);
  const deskName = useDeskName();
  const undoLast = useUndoLast();
  return useCallback(
    async ({ row, desk, words }: HandOver) => {
      const { clientId, id: conversationId } = row;
      const handOver = () => engine.team.handOver({ clientId, conversationId, toDeskId: desk.id, ...words });
      let { id } = await handOver();
      keep([row], { do: 'desk', deskId: desk.id });
      keep([row], { do: 'assign', memberId: null });
      const title = t('did.handover', { desk: deskName(desk), what: row.contactName });
      pushUndo({
        title,
        undo: async () => {
          await engine.team.returnHandover({ clientId, id, outcome: t('handover.takenBack') });
          await showAgain([refOf(row)]);
        },
        redo: async () => {
          id = (await handOver()).id;
          await showAgain([refOf(row)]);
        },
      });
      showToast({ text: title, action: { label: t('common:undo.undo'), key: 'z', run: undoLast } });
    },
    [t, deskName, undoLast, keep, showAgain],
  );
}
